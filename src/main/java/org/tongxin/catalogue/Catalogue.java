package org.tongxin.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.CommitteeId;

/**
 * The kinds of each committee, held in memory. Every version is kept in the database, the shipped ones too, so that what was recorded under
 * one can be read with it for ever. A change made on another node is seen after half a minute.
 */
@Service
public class Catalogue {

    private static final Duration KEPT = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final TransactionTemplate reading;
    private final Clock clock;
    private final Map<CommitteeId, Held> held = new ConcurrentHashMap<>();
    private final Map<Versioned, Kind> versions = new ConcurrentHashMap<>();

    Catalogue(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.reading = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private record Held(Instant until, Kinds kinds) {}

    private record Versioned(CommitteeId committee, String code, int version) {}

    /** The committee's kinds today. To be called while acting for this committee. */
    public Kinds of(CommitteeId committee) {
        Held found = held.get(committee);
        if (found != null && found.until().isAfter(clock.instant())) {
            return found.kinds();
        }
        List<Kind> latest = latest();
        if (missesShipped(latest)) {
            apart.executeWithoutResult(_ -> keepShipped());
            latest = latest();
        }
        Kinds kinds = new Kinds(latest);
        held.put(committee, new Held(clock.instant().plus(KEPT), kinds));
        return kinds;
    }

    /** A kind as it was in that version. */
    public Optional<Kind> at(CommitteeId committee, String code, int version) {
        Versioned key = new Versioned(committee, code, version);
        Kind known = versions.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Kind> found = Objects.requireNonNull(reading.execute(_ -> jdbc.sql(
                        "select version, own, body::text from catalogue.kind"
                                + " where committee_id = platform.acting_committee() and code = ? and version = ?")
                .param(code)
                .param(version)
                .query((row, _) -> ShippedKinds.read(row.getString(3)).kind(row.getInt(1), row.getBoolean(2)))
                .optional()));
        found.ifPresent(kind -> versions.put(key, kind));
        return found;
    }

    /** Something of this committee's kinds changes: they are read anew, now by this transaction and after it by all. */
    void changed(CommitteeId committee) {
        held.remove(committee);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    held.remove(committee);
                }
            });
        }
    }

    private List<Kind> latest() {
        Map<String, Integer> order = new HashMap<>();
        ShippedKinds.ALL.forEach(kind -> order.put(kind.code(), order.size()));
        return Objects.requireNonNull(reading.execute(_ -> jdbc
                .sql("""
                        select distinct on (code) code, version, own, body::text as body from catalogue.kind
                         where committee_id = platform.acting_committee() order by code, version desc""")
                .query((row, _) ->
                        ShippedKinds.read(row.getString("body")).kind(row.getInt("version"), row.getBoolean("own")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Kind::group)
                        .thenComparing(kind -> order.getOrDefault(kind.code(), Integer.MAX_VALUE))
                        .thenComparing(Kind::code))
                .toList()));
    }

    /** Whether the product has come with something that is not kept here yet; a version of the committee's own stays before it. */
    private static boolean missesShipped(List<Kind> latest) {
        Map<String, Kind> known = new HashMap<>();
        latest.forEach(kind -> known.put(kind.code(), kind));
        return ShippedKinds.KEPT.stream().anyMatch(shipped -> isNew(known.get(shipped.code()), shipped));
    }

    private static boolean isNew(@Nullable Kind kept, ShippedKinds.Body shipped) {
        return kept == null || (!kept.own() && !kept.equals(shipped.text().kind(kept.version(), false)));
    }

    private void keepShipped() {
        Map<String, Kind> known = new HashMap<>();
        latest().forEach(kind -> known.put(kind.code(), kind));
        List<String> codes = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        List<String> bodies = new ArrayList<>();
        for (ShippedKinds.Body shipped : ShippedKinds.KEPT) {
            Kind before = known.get(shipped.code());
            if (isNew(before, shipped)) {
                codes.add(shipped.code());
                numbers.add(before == null ? 1 : before.version() + 1);
                bodies.add(shipped.json());
            }
        }
        jdbc.sql("""
                insert into catalogue.kind (committee_id, code, version, own, body, at, by_name)
                select platform.acting_committee(), t.code, t.version, false, t.body::jsonb, ?, 'Tongxin'
                  from unnest(?::text[], ?::int[], ?::text[]) as t(code, version, body)
                on conflict do nothing""")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(codes.toArray(String[]::new))
                .param(numbers.toArray(Integer[]::new))
                .param(bodies.toArray(String[]::new))
                .update();
    }
}
