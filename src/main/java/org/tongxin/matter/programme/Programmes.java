package org.tongxin.matter.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.matter.programme.Programme.Measure;
import org.tongxin.matter.programme.Programme.Target;

/** The campaigns of the committee. */
@Component
public class Programmes {

    /** Most campaigns of a committee. */
    static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    Programmes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who changed one last, and when. */
    record Changed(String by, java.time.Instant at) {}

    /** All of them, those that end last first. */
    @Transactional(readOnly = true)
    public List<Programme> all() {
        Map<String, List<Target>> targets = new HashMap<>();
        jdbc.sql("select * from matter.target where committee_id = platform.acting_committee() order by programme, no")
                .query((row, _) -> targets.computeIfAbsent(row.getString("programme"), _ -> new ArrayList<>())
                        .add(new Target(
                                row.getString("kind"),
                                Measure.valueOf(row.getString("measure")),
                                row.getString("field"),
                                row.getBigDecimal("wanted"))))
                .list();
        return jdbc.sql("select * from matter.programme where committee_id = platform.acting_committee()"
                        + " order by until_day desc, code limit ?")
                .param(MOST)
                .query((row, _) -> new Programme(
                        row.getString("code"),
                        row.getString("zh"),
                        row.getString("en"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        row.getString("responsible"),
                        List.of((String[]) row.getArray("kinds").getArray()),
                        targets.getOrDefault(row.getString("code"), List.of()),
                        row.getInt("version")))
                .list();
    }

    /** Those a matter of that kind may count for: running ones, and those that ended within a year. */
    @Transactional(readOnly = true)
    public List<Programme> open(String kind) {
        LocalDate today = LocalDate.now(clock);
        return all().stream()
                .filter(each -> each.counts(kind)
                        && !each.from().isAfter(today)
                        && each.until().isAfter(today.minusYears(1)))
                .toList();
    }

    Optional<Programme> find(String code) {
        return all().stream().filter(each -> each.code().equals(code)).findFirst();
    }

    Optional<Changed> changed(String code) {
        return jdbc.sql("select changed_name, changed_at from matter.programme"
                        + " where committee_id = platform.acting_committee() and code = ?")
                .param(code)
                .query((row, _) -> new Changed(
                        row.getString(1),
                        Objects.requireNonNull(row.getObject(2, OffsetDateTime.class))
                                .toInstant()))
                .optional();
    }

    /** Keeps it; false where it is not at the version before any more. */
    boolean keep(Actor who, Programme programme) {
        boolean fresh = programme.version() == 1;
        int kept = jdbc.sql(fresh ? """
                        insert into matter.programme (committee_id, code, zh, en, from_day, until_day, responsible, kinds, version,
                               changed_name, changed_at)
                        values (platform.acting_committee(), :code, :zh, :en, :from, :until, :responsible, :kinds, :version, :by, :at)
                        on conflict do nothing""" : """
                        update matter.programme set zh = :zh, en = :en, from_day = :from, until_day = :until,
                               responsible = :responsible, kinds = :kinds, version = :version, changed_name = :by, changed_at = :at
                         where committee_id = platform.acting_committee() and code = :code and version = :version - 1""")
                .param("code", programme.code())
                .param("zh", programme.zh())
                .param("en", programme.en())
                .param("from", programme.from())
                .param("until", programme.until())
                .param("responsible", programme.responsible())
                .param("kinds", programme.kinds().toArray(String[]::new))
                .param("version", programme.version())
                .param("by", who.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (kept == 1) {
            targets(programme);
        }
        return kept == 1;
    }

    private void targets(Programme programme) {
        jdbc.sql("delete from matter.target where committee_id = platform.acting_committee() and programme = ?")
                .param(programme.code())
                .update();
        int no = 0;
        for (Target each : programme.targets()) {
            jdbc.sql("insert into matter.target (committee_id, programme, no, kind, measure, field, wanted)"
                            + " values (platform.acting_committee(), ?, ?, ?, ?, ?, ?)")
                    .param(programme.code())
                    .param(++no)
                    .param(each.kind())
                    .param(each.measure().name())
                    .param(each.field())
                    .param(each.wanted())
                    .update();
        }
    }
}
