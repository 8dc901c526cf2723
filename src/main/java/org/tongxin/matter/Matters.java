package org.tongxin.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.Ids;
import org.tongxin.common.MatterRef;
import tools.jackson.databind.json.JsonMapper;

/** The rows of matters; called within a transaction. Many are written by the same few statements as one. */
@Component
public class Matters {

    private static final String INSERT = """
        insert into matter.matter (committee_id, id, kind, kind_version, number, number_year, title, held_on, until_on,
            place, words, special_committee, sector, "values", ticked, tags, ordinal, ordinal_of, enlarged, state, stage,
            joint_id, joint_lead, note, version, entered_by, entered_name, entered_member, entered_at, changed_name,
            changed_at, client_key)
        select platform.acting_committee(), r.id, r.kind, r.kind_version, r.number, r.number_year, r.title, r.held_on,
               r.until_on, r.place, r.words, r.special_committee, r.sector, r."values", r.ticked, r.tags, r.ordinal,
               r.ordinal_of, r.enlarged, r.state, r.stage, r.joint_id, r.joint_lead, r.note, r.version, r.entered_by,
               r.entered_name, r.entered_member, r.entered_at, r.changed_name, r.changed_at, r.client_key
          from jsonb_populate_recordset(null::matter.matter, ?::jsonb) r""";

    private static final String UPDATE = """
        update matter.matter m set kind_version = r.kind_version, number = r.number, number_year = r.number_year,
               title = r.title, held_on = r.held_on, until_on = r.until_on, place = r.place, words = r.words,
               special_committee = r.special_committee, sector = r.sector, "values" = r."values", ticked = r.ticked,
               tags = r.tags, ordinal = r.ordinal, ordinal_of = r.ordinal_of, enlarged = r.enlarged, state = r.state,
               stage = r.stage, joint_id = r.joint_id, joint_lead = r.joint_lead, note = r.note,
               version = m.version + 1, changed_name = r.changed_name, changed_at = r.changed_at
          from jsonb_populate_recordset(null::matter.matter, ?::jsonb) r
         where m.committee_id = platform.acting_committee() and m.id = r.id""";

    private static final String PARTS = """
        insert into matter.part (committee_id, matter_id, no, role, of, party_id, name, persons, presence)
        select platform.acting_committee(), r.matter_id, r.no, r.role, r.of, r.party_id, r.name, r.persons, r.presence
          from jsonb_populate_recordset(null::matter.part, ?::jsonb) r""";

    private static final String LINKS = """
        insert into matter.link (committee_id, matter_id, other_kind, other_id)
        select platform.acting_committee(), r.matter_id, r.other_kind, r.other_id
          from jsonb_populate_recordset(null::matter.link, ?::jsonb) r""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final MatterRows rows;

    Matters(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = new MatterRows(json);
    }

    /** Writes new ones. */
    public void insert(List<Matter> fresh) {
        insert(fresh, null);
    }

    void insert(List<Matter> fresh, @Nullable String clientKey) {
        jdbc.sql(INSERT)
                .param(json.writeValueAsString(fresh.stream()
                        .map(each -> MatterRows.row(each, clientKey))
                        .toList()))
                .update();
        writePeople(fresh);
        writeLinks(fresh);
        writeStages(fresh);
    }

    /** Writes what one has become; it has to be held. */
    public void update(Matter matter) {
        jdbc.sql(UPDATE)
                .param(json.writeValueAsString(List.of(MatterRows.row(matter, null))))
                .update();
        for (String table : List.of("matter.part", "matter.link", "matter.stage")) {
            jdbc.sql("delete from " + table + " where committee_id = platform.acting_committee() and matter_id = ?")
                    .param(matter.id().value())
                    .update();
        }
        writePeople(List.of(matter));
        writeLinks(List.of(matter));
        writeStages(List.of(matter));
    }

    private void writePeople(List<Matter> matters) {
        List<Map<String, Object>> parts = new ArrayList<>();
        matters.forEach(each -> parts.addAll(MatterRows.parts(each)));
        write(PARTS, parts);
    }

    private void writeLinks(List<Matter> matters) {
        List<Map<String, Object>> links = new ArrayList<>();
        matters.forEach(each -> each.content()
                .links()
                .forEach(link ->
                        links.add(Map.of("matter_id", each.id(), "other_kind", link.kind(), "other_id", link.id()))));
        write(LINKS, links);
    }

    private void writeStages(List<Matter> matters) {
        List<Map<String, Object>> stages = new ArrayList<>();
        matters.forEach(each -> stages.addAll(MatterRows.stages(each)));
        write("""
                insert into matter.stage (committee_id, matter_id, stage, on_day, note, by_name, at)
                select platform.acting_committee(), r.matter_id, r.stage, r.on_day, r.note, r.by_name, r.at
                  from jsonb_populate_recordset(null::matter.stage, ?::jsonb) r""", stages);
    }

    private void write(String sql, List<Map<String, Object>> lines) {
        if (!lines.isEmpty()) {
            jdbc.sql(sql).param(json.writeValueAsString(lines)).update();
        }
    }

    /** One matter, held until the end of the transaction so that nobody else changes it. */
    public Optional<Matter> hold(MatterId id) {
        boolean there = jdbc.sql(
                        "select 1 from matter.matter where committee_id = platform.acting_committee() and id = ? for update")
                .param(id.value())
                .query(Integer.class)
                .optional()
                .isPresent();
        return there ? find(id) : Optional.empty();
    }

    /** One matter, whoever asks; what they may see is decided before. */
    public Optional<Matter> find(MatterId id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** These matters with all that belongs to them, in two statements whatever their number. */
    public List<Matter> find(List<MatterId> ids) {
        UUID[] wanted = ids.stream().map(MatterId::value).toArray(UUID[]::new);
        Map<UUID, List<Part>> parts = rows.parts(jdbc.sql(
                        "select * from matter.part"
                                + " where committee_id = platform.acting_committee() and matter_id = any(?) order by matter_id, no")
                .param(wanted));
        return jdbc.sql(MatterRows.SELECT)
                .param(wanted)
                .query((row, _) -> rows.matter(row, parts))
                .list();
    }

    /** The matters that point to this one or are pointed to by it, as far as they are of the catalogue. */
    public List<MatterId> linked(MatterRef to, int most) {
        return jdbc.sql("""
                select l.matter_id as id from matter.link l
                 where l.committee_id = platform.acting_committee() and l.other_id = :id and l.other_kind = :kind
                union select l.other_id from matter.link l
                 where l.committee_id = platform.acting_committee() and l.matter_id = :id and l.other_kind = 'matter'
                 order by 1 desc limit :most""")
                .param("id", to.id())
                .param("kind", to.kind())
                .param("most", most)
                .query((row, _) -> new MatterId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The matter that this person's program entered under that key before. */
    Optional<MatterId> entered(UUID by, String clientKey) {
        return jdbc.sql("select id from matter.matter where committee_id = platform.acting_committee()"
                        + " and entered_by = ? and client_key = ?")
                .param(by)
                .param(clientKey)
                .query((row, _) -> new MatterId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** The next numbers of a kind in a year, or in a term: as many as asked for, the first of them. */
    int next(String kind, String within, int many) {
        return jdbc.sql("""
                insert into matter.counter (committee_id, kind, within, last)
                values (platform.acting_committee(), :kind, :within, :many)
                on conflict (committee_id, kind, within) do update set last = counter.last + :many
                returning last - :many + 1""")
                .param("kind", kind)
                .param("within", within)
                .param("many", many)
                .query(Integer.class)
                .single();
    }

    /** The ordinal after the greatest that was given within that term or year; the counter's row is held meanwhile. */
    int nextOrdinal(String kind, String within) {
        next(kind, within, 0);
        return jdbc.sql("""
                select coalesce(max(m.ordinal), 0) + 1 from matter.matter m
                 where m.committee_id = platform.acting_committee() and m.kind = ? and m.ordinal_of = ?""").param(kind).param(within).query(Integer.class).single();
    }

    /** The ordinals that are taken in a kind, each behind its term or year. */
    Set<String> ordinals(String kind) {
        return Set.copyOf(
                jdbc.sql("""
                select m.ordinal_of || '~' || m.ordinal from matter.matter m
                 where m.committee_id = platform.acting_committee() and m.kind = ? and m.ordinal_of is not null""").param(kind).query((row, _) -> row.getString(1)).list());
    }

    /** Whether another one within that term or year has that ordinal. */
    boolean hasOrdinal(String kind, String within, int ordinal, MatterId but) {
        return jdbc.sql("""
                select exists (select 1 from matter.matter m where m.committee_id = platform.acting_committee()
                    and m.kind = ? and m.ordinal_of = ? and m.ordinal = ? and m.id <> ?)""")
                .param(kind)
                .param(within)
                .param(ordinal)
                .param(but.value())
                .query(Boolean.class)
                .single();
    }

    /** Keeps what was done to it and what it said before. */
    public void remember(MatterId id, String act, String note, @Nullable Object before, MatterHistory.By by) {
        jdbc.sql("""
                insert into matter.history (committee_id, matter_id, id, act, note, before, by_account, by_name, at)
                values (platform.acting_committee(), ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""")
                .param(id.value())
                .param(Ids.next())
                .param(act)
                .param(note)
                .param(before == null ? null : json.writeValueAsString(before))
                .param(by.account())
                .param(by.name())
                .param(by.at())
                .update();
    }

    /** The same for many that had no state before. */
    void remember(List<Matter> fresh, String act, MatterHistory.By by) {
        List<Map<String, Object>> lines = fresh.stream()
                .map(each -> Map.<String, Object>of("matter_id", each.id(), "id", Ids.next()))
                .toList();
        jdbc.sql("""
                insert into matter.history (committee_id, matter_id, id, act, note, by_account, by_name, at)
                select platform.acting_committee(), r.matter_id, r.id, :act, '', :account, :name, :at
                  from jsonb_populate_recordset(null::matter.history, :lines::jsonb) r""")
                .param("lines", json.writeValueAsString(lines))
                .param("act", act)
                .param("account", by.account())
                .param("name", by.name())
                .param("at", by.at())
                .update();
    }
}
