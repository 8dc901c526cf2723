package org.tongxin.matter;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.Actor;
import org.tongxin.common.Ids;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tables that wait for their sender's word; called within a transaction. */
@Component
class ImportDrafts {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ImportDrafts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    record Draft(String kind, String file, List<ImportMatters.Line> lines) {}

    UUID keep(Actor who, String kind, String file, List<ImportMatters.Line> lines) {
        UUID id = Ids.next();
        jdbc.sql("delete from matter.import_draft where committee_id = platform.acting_committee() and account_id = ?")
                .param(who.account().value())
                .update();
        jdbc.sql("insert into matter.import_draft values (platform.acting_committee(), ?, ?, ?, ?, ?::jsonb, ?)")
                .param(id)
                .param(who.account().value())
                .param(kind)
                .param(file)
                .param(json.writeValueAsString(lines))
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    Optional<Draft> find(Actor who, UUID id) {
        return find(who, id, "");
    }

    /** Two clicks at once store once. */
    Optional<Draft> hold(Actor who, UUID id) {
        return find(who, id, " for update");
    }

    private Optional<Draft> find(Actor who, UUID id, String how) {
        return jdbc.sql("select kind, file_name, rows::text as rows from matter.import_draft"
                        + " where committee_id = platform.acting_committee() and id = ? and account_id = ?" + how)
                .param(id)
                .param(who.account().value())
                .query((row, _) -> new Draft(
                        row.getString("kind"),
                        row.getString("file_name"),
                        json.readValue(row.getString("rows"), new TypeReference<List<ImportMatters.Line>>() {})))
                .optional();
    }

    void drop(UUID id) {
        jdbc.sql("delete from matter.import_draft where committee_id = platform.acting_committee() and id = ?")
                .param(id)
                .update();
    }

    static String key(Content content) {
        return content.on() + "~" + content.title() + "~" + content.place();
    }

    /** Which of these are here already. */
    List<String> known(String kind, List<Content> contents) {
        return jdbc.sql("""
                select m.held_on || '~' || m.title || '~' || m.place from matter.matter m
                  join (select distinct t.on_day, t.title from unnest(?::text[]::date[], ?::text[]) as t(on_day, title)) t
                    on t.on_day = m.held_on and t.title = m.title
                 where m.committee_id = platform.acting_committee() and m.kind = ? and m.state <> 'VOID'""")
                .param(contents.stream()
                        .map(content -> String.valueOf(content.on()))
                        .toArray(String[]::new))
                .param(contents.stream().map(Content::title).toArray(String[]::new))
                .param(kind)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
