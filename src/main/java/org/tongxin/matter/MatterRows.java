package org.tongxin.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.catalogue.Role;
import org.tongxin.common.AccountId;
import org.tongxin.common.MatterRef;
import org.tongxin.common.MemberId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Matters as rows, and rows as matters. */
final class MatterRows {

    static final String SELECT = """
        select m.*, m."values"::text as said,
               coalesce((select jsonb_agg(jsonb_build_object('stage', s.stage, 'on', s.on_day, 'note', s.note,
                   'by', s.by_name, 'at', s.at) order by s.on_day, s.at) from matter.stage s
                   where s.committee_id = m.committee_id and s.matter_id = m.id), '[]'::jsonb)::text as passed,
               coalesce((select jsonb_agg(jsonb_build_object('kind', l.other_kind, 'id', l.other_id)) from matter.link l
                   where l.committee_id = m.committee_id and l.matter_id = m.id), '[]'::jsonb)::text as links,
               (select count(*) from matter.file f where f.committee_id = m.committee_id and f.matter_id = m.id
                   and f.removed_at is null) as files
          from matter.matter m where m.committee_id = platform.acting_committee() and m.id = any(?)
         order by m.held_on desc, m.id desc""";

    private final JsonMapper json;

    MatterRows(JsonMapper json) {
        this.json = json;
    }

    static Map<String, @Nullable Object> row(Matter matter, @Nullable String clientKey) {
        Content content = matter.content();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", matter.id());
        row.put("kind", matter.kind());
        row.put("kind_version", matter.kindVersion());
        row.put("number", matter.number() == null ? null : matter.number().no());
        row.put("number_year", matter.number() == null ? null : matter.number().year());
        row.put("title", content.title());
        row.put("held_on", content.on());
        row.put("until_on", content.until());
        row.put("place", content.place());
        row.put("words", content.words());
        row.put("special_committee", content.committee());
        row.put("sector", content.sector());
        row.put("values", content.values());
        row.put("ticked", content.ticked());
        row.put("tags", content.tags());
        row.put("ordinal", content.ordinal());
        row.put("ordinal_of", ordinalOf(matter));
        row.put("enlarged", content.enlarged());
        row.put("state", matter.state());
        row.put("stage", matter.stage());
        row.put("joint_id", matter.joint() == null ? null : matter.joint().id());
        row.put("joint_lead", matter.joint() != null && matter.joint().lead());
        row.put("note", matter.note());
        row.put("version", matter.version());
        row.put("entered_by", matter.entered().by());
        row.put("entered_name", matter.entered().name());
        row.put("entered_member", matter.entered().member());
        row.put("entered_at", matter.entered().at());
        row.put("changed_name", matter.changed().name());
        row.put("changed_at", matter.changed().at());
        row.put("client_key", clientKey);
        return row;
    }

    /** A void matter gives its ordinal back. */
    private static @Nullable String ordinalOf(Matter matter) {
        return matter.content().ordinal() == null || matter.state() == MatterState.VOID ? null : matter.ordinalOf();
    }

    static List<Map<String, Object>> parts(Matter matter) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Part part : matter.content().parts()) {
            Map<String, Object> row = new HashMap<>();
            row.put("matter_id", matter.id());
            row.put("no", rows.size() + 1);
            row.put("role", part.role());
            row.put("of", part.of());
            if (part.party() != null) {
                row.put("party_id", part.party());
            }
            row.put("name", part.name());
            row.put("persons", part.persons());
            row.put("presence", part.presence());
            rows.add(row);
        }
        return rows;
    }

    static List<Map<String, Object>> stages(Matter matter) {
        return matter.passed().stream()
                .map(each -> Map.<String, Object>of(
                        "matter_id", matter.id(),
                        "stage", each.stage(),
                        "on_day", each.on(),
                        "note", each.note(),
                        "by_name", each.by(),
                        "at", each.at()))
                .toList();
    }

    Map<UUID, List<Part>> parts(JdbcClient.StatementSpec statement) {
        Map<UUID, List<Part>> parts = new HashMap<>();
        statement
                .query((row, _) -> parts.computeIfAbsent(row.getObject("matter_id", UUID.class), _ -> new ArrayList<>())
                        .add(new Part(
                                row.getString("role"),
                                Role.Of.valueOf(row.getString("of")),
                                row.getObject("party_id", UUID.class),
                                row.getString("name"),
                                row.getInt("persons"),
                                Part.Presence.valueOf(row.getString("presence")))))
                .list();
        return parts;
    }

    Matter matter(ResultSet row, Map<UUID, List<Part>> parts) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Integer number = row.getObject("number", Integer.class);
        UUID joint = row.getObject("joint_id", UUID.class);
        UUID member = row.getObject("entered_member", UUID.class);
        return new Matter(
                new MatterId(id),
                row.getString("kind"),
                row.getInt("kind_version"),
                number == null ? null : new Matter.Number(row.getInt("number_year"), number),
                content(row, parts.getOrDefault(id, List.of())),
                MatterState.valueOf(row.getString("state")),
                row.getString("stage"),
                json.readValue(row.getString("passed"), new TypeReference<List<Matter.Passed>>() {}),
                row.getInt("files"),
                joint == null ? null : new Matter.Joint(joint, row.getBoolean("joint_lead")),
                row.getString("ordinal_of") == null ? "" : row.getString("ordinal_of"),
                row.getString("note"),
                row.getInt("version"),
                new Matter.Entered(
                        new AccountId(row.getObject("entered_by", UUID.class)),
                        row.getString("entered_name"),
                        member == null ? null : new MemberId(member),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant()),
                new Matter.Changed(
                        row.getString("changed_name"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()));
    }

    private Content content(ResultSet row, List<Part> parts) throws SQLException {
        Set<MatterRef> links =
                new LinkedHashSet<>(json.readValue(row.getString("links"), new TypeReference<List<MatterRef>>() {}));
        return new Content(
                row.getString("title"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("place"),
                row.getString("words"),
                row.getObject("special_committee", UUID.class),
                row.getString("sector"),
                json.readValue(row.getString("said"), new TypeReference<Map<String, String>>() {}),
                parts,
                texts(row, "ticked"),
                texts(row, "tags"),
                links,
                row.getObject("ordinal", Integer.class),
                row.getBoolean("enlarged"));
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }
}
