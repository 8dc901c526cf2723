package org.tongxin.register.regulations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.catalogue.Kind;
import org.tongxin.common.Actor;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.page.ActView;
import org.tongxin.common.page.Words;
import org.tongxin.matter.Besides;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.rules.Regulations;

/**
 * The regulations in force, held in memory for half a minute, and shown beside what they govern: a regulation names the codes of the
 * mechanisms it governs, a kind those it serves.
 */
@Component
public class Governing implements Besides.Beside, Regulations {

    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int MOST = 500;
    private static final int SHOWN = 3;

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final Clock clock;
    private final Map<CommitteeId, Kept> kept = new ConcurrentHashMap<>();

    Governing(JdbcClient jdbc, TransactionTemplate reading, Clock clock) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * A regulation in force.
     *
     * @param governs codes of the mechanisms it governs
     * @param named names of kinds it governs, as somebody wrote them in place of codes
     * @param trial whether it is on trial or interim
     * @param until until when it is on trial; null: nothing is said
     */
    public record Regulation(
            MatterId id,
            String title,
            String field,
            Set<String> governs,
            Set<String> named,
            boolean trial,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        /** Whether it governs what that kind records. */
        boolean covers(Kind kind) {
            return kind.serves().stream().anyMatch(governs::contains)
                    || named.contains(kind.zh())
                    || named.contains(kind.en());
        }
    }

    private record Kept(Instant until, List<Regulation> regulations) {}

    /** The committee's regulations in force. To be called while acting for this committee. */
    public List<Regulation> inForce(CommitteeId committee) {
        Kept found = kept.get(committee);
        if (found != null && found.until().isAfter(clock.instant())) {
            return found.regulations();
        }
        List<Regulation> fresh = Objects.requireNonNull(reading.execute(_ ->
                jdbc.sql("""
                        select m.id, m.title, m.until_on, m."values" ->> 'form' as form, m."values" ->> 'field' as field,
                               coalesce(m."values" ->> 'governs', '') as governs, m."values" ->> 'effective' as effective
                          from matter.matter m
                         where m.committee_id = platform.acting_committee() and m.kind = 'regulation' and m.state = 'STANDING'
                           and m.stage in ('made', 'changed') order by m.title, m.id limit ?""").param(MOST).query((row, _) -> regulation(row)).list()));
        kept.put(committee, new Kept(clock.instant().plus(KEPT), fresh));
        return fresh;
    }

    private static Regulation regulation(ResultSet row) throws SQLException {
        String effective = row.getString("effective");
        String field = row.getString("field");
        return new Regulation(
                new MatterId(row.getObject("id", UUID.class)),
                row.getString("title"),
                field == null ? "" : field,
                said(row.getString("governs"), "[\\s,，、;；]+")
                        .filter(code -> code.matches("[A-Z]{1,2}\\d{1,2}"))
                        .collect(Collectors.toUnmodifiableSet()),
                said(row.getString("governs"), "[,，、;；\n]+").collect(Collectors.toUnmodifiableSet()),
                !"formal".equals(row.getString("form")),
                effective == null || effective.isEmpty() ? null : LocalDate.parse(effective),
                row.getObject("until_on", LocalDate.class));
    }

    private static Stream<String> said(String governs, String between) {
        return Arrays.stream(governs.split(between)).map(String::strip).filter(each -> !each.isEmpty());
    }

    /** Those that govern a kind and hold today. */
    public List<Regulation> of(CommitteeId committee, Kind kind) {
        return today(committee, each -> each.covers(kind));
    }

    private List<Regulation> today(CommitteeId committee, Predicate<Regulation> wanted) {
        LocalDate today = LocalDate.now(clock);
        return inForce(committee).stream()
                .filter(each -> each.from() == null || !each.from().isAfter(today))
                .filter(wanted)
                .toList();
    }

    @Override
    public List<Ruling> governing(CommitteeId committee, Collection<String> codes) {
        return today(committee, each -> codes.stream().anyMatch(each.governs()::contains)).stream()
                .map(each -> new Ruling(each.title(), "/records/" + each.id()))
                .toList();
    }

    @Override
    public List<ActView> of(Actor who, Kind kind, Matter matter, Words w) {
        return at(who, kind, w);
    }

    @Override
    public List<ActView> at(Actor who, Kind kind, Words w) {
        return of(who.committee(), kind).stream()
                .limit(SHOWN)
                .map(each -> ActView.link(
                        w.t("register.rule", each.title()), "scale", ActView.Weight.TEXT, "/records/" + each.id()))
                .toList();
    }
}
