package org.tongxin.matter.template;

import java.time.Clock;
import java.time.Instant;
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
import org.tongxin.common.Actor;

/** The templates a committee has filled; called within a transaction. */
@Component
class Templates {

    static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    Templates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who changed one last, and when. */
    record Changed(String by, Instant at) {}

    List<Template> all() {
        Map<String, List<Template.Slot>> slots = new HashMap<>();
        jdbc.sql("select * from matter.slot where committee_id = platform.acting_committee() order by template, no")
                .query((row, _) -> slots.computeIfAbsent(row.getString("template"), _ -> new ArrayList<>())
                        .add(new Template.Slot(
                                row.getString("zh"),
                                row.getString("en"),
                                List.of((String[]) row.getArray("kinds").getArray()),
                                row.getInt("needed"))))
                .list();
        return jdbc.sql(
                        "select * from matter.template where committee_id = platform.acting_committee() order by code limit ?")
                .param(MOST)
                .query((row, _) -> new Template(
                        row.getString("code"),
                        row.getString("zh"),
                        row.getString("en"),
                        Template.Per.valueOf(row.getString("per")),
                        row.getString("base"),
                        slots.getOrDefault(row.getString("code"), List.of()),
                        row.getInt("version")))
                .list();
    }

    Optional<Template> find(String code) {
        return all().stream().filter(each -> each.code().equals(code)).findFirst();
    }

    Changed changed(String code) {
        return jdbc.sql("select changed_name, changed_at from matter.template"
                        + " where committee_id = platform.acting_committee() and code = ?")
                .param(code)
                .query((row, _) -> new Changed(
                        row.getString(1),
                        Objects.requireNonNull(row.getObject(2, OffsetDateTime.class))
                                .toInstant()))
                .single();
    }

    /** Keeps it; false where it is not at the version before any more. */
    boolean keep(Actor who, Template template) {
        int kept = jdbc.sql(template.version() == 1 ? """
                        insert into matter.template (committee_id, code, zh, en, per, base, version, changed_name, changed_at)
                        values (platform.acting_committee(), :code, :zh, :en, :per, :base, :version, :by, :at) on conflict do nothing""" : """
                        update matter.template set zh = :zh, en = :en, per = :per, base = :base, version = :version,
                               changed_name = :by, changed_at = :at
                         where committee_id = platform.acting_committee() and code = :code and version = :version - 1""")
                .param("code", template.code())
                .param("zh", template.zh())
                .param("en", template.en())
                .param("per", template.per().name())
                .param("base", template.base())
                .param("version", template.version())
                .param("by", who.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (kept == 1) {
            slots(template);
        }
        return kept == 1;
    }

    private void slots(Template template) {
        jdbc.sql("delete from matter.slot where committee_id = platform.acting_committee() and template = ?")
                .param(template.code())
                .update();
        int no = 0;
        for (Template.Slot each : template.slots()) {
            jdbc.sql("insert into matter.slot (committee_id, template, no, zh, en, kinds, needed)"
                            + " values (platform.acting_committee(), ?, ?, ?, ?, ?, ?)")
                    .param(template.code())
                    .param(++no)
                    .param(each.zh())
                    .param(each.en())
                    .param(each.kinds().toArray(String[]::new))
                    .param(each.needed())
                    .update();
        }
    }
}
