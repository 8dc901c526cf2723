package org.tongxin.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.MemberId;
import org.tongxin.common.SessionId;
import org.tongxin.common.UnitId;

/**
 * The directories of the committees, held in memory. A change made on another node is seen after half a minute, one made
 * here as soon as it is committed.
 */
@Service
public class Directories {

    private static final Duration KEPT = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final Clock clock;
    private final Map<CommitteeId, Kept> kept = new ConcurrentHashMap<>();

    Directories(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private record Kept(Instant until, Directory directory) {}

    /** The committee's directory. To be called while acting for this committee. */
    public Directory of(CommitteeId committee) {
        Kept found = kept.get(committee);
        if (found != null && found.until().isAfter(clock.instant())) {
            return found.directory();
        }
        Directory fresh = Objects.requireNonNull(reading.execute(_ -> load(committee)));
        kept.put(committee, new Kept(clock.instant().plus(KEPT), fresh));
        return fresh;
    }

    /** Something of this committee changes: its directory is read anew, now by this transaction and after it by all. */
    public void changed(CommitteeId committee) {
        kept.remove(committee);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    kept.remove(committee);
                }
            });
        }
    }

    private Directory load(CommitteeId committee) {
        return new Directory(
                committee,
                names(),
                query(MEMBERS, Directories::member),
                query(UNITS, Directories::unit),
                query(
                        "select * from committee.sector where committee_id = platform.acting_committee()",
                        (row, _) ->
                                new SectorCard(row.getString("code"), row.getString("name"), row.getString("name_en"))),
                query(
                        "select * from committee.session where committee_id = platform.acting_committee()",
                        Directories::session),
                query(
                        "select id, name from committee.special_committee where committee_id = platform.acting_committee()"
                                + " order by name",
                        (row, _) -> new SpecialCommitteeCard(row.getObject("id", UUID.class), row.getString("name"))));
    }

    private static final String MEMBERS = """
        select m.*, c.name as special_name, coalesce((select s.status from committee.member_status s
               where s.committee_id = m.committee_id and s.member_id = m.id
               order by s.since desc, s.no desc limit 1), 'ACTIVE') as status
          from committee.member m left join committee.special_committee c
            on c.committee_id = m.committee_id and c.id = m.special_committee
         where m.committee_id = platform.acting_committee()""";

    private static final String UNITS = "select * from committee.unit where committee_id = platform.acting_committee()";

    private Directory.Names names() {
        return jdbc.sql("select name, short_name from committee.committee"
                        + " where committee_id = platform.acting_committee()")
                .query((row, _) -> new Directory.Names(row.getString("name"), row.getString("short_name")))
                .optional()
                .orElse(new Directory.Names("", ""));
    }

    private <T> List<T> query(String sql, org.springframework.jdbc.core.RowMapper<T> mapper) {
        return jdbc.sql(sql).query(mapper).list();
    }

    private static MemberCard member(ResultSet row, int n) throws SQLException {
        return new MemberCard(
                new MemberId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("name"),
                row.getString("sector"),
                row.getString("special_name"),
                row.getString("post"),
                row.getBoolean("standing"),
                row.getBoolean("leader"),
                "ACTIVE".equals(row.getString("status")));
    }

    private static UnitCard unit(ResultSet row, int n) throws SQLException {
        UUID parent = row.getObject("parent_id", UUID.class);
        String contact = (row.getString("contact_name") + " " + row.getString("contact_phone")).strip();
        return new UnitCard(
                new UnitId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("short_name"),
                parent == null ? null : new UnitId(parent),
                contact,
                day(row, "closed_on") == null);
    }

    private static SessionCard session(ResultSet row, int n) throws SQLException {
        return new SessionCard(
                new SessionId(row.getObject("id", UUID.class)),
                row.getInt("term"),
                row.getInt("number"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
