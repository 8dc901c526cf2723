package org.tongxin.activity;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.matter.MatterId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of plans, agendas, leave and reserve lists; called within a transaction. */
@Component
public class Plans {

    private static final String WHOLE = """
        select p.*, (select jsonb_agg(jsonb_build_object('kind', a.kind, 'title', a.title, 'words', a.words, 'speaker', a.speaker,
                     'minutes', a.minutes, 'file', a.file_id, 'standing', a.standing) order by a.no) from activity.agenda_item a
                     where a.committee_id = platform.acting_committee() and a.matter_id = :id)::text as agenda,
               (select jsonb_agg(jsonb_build_object('member', l.member_id, 'reason', l.reason, 'asked', l.asked_at, 'granted', l.granted,
                     'by', l.decided_by, 'decided', l.decided_at, 'note', l.note) order by l.asked_at) from activity.leave l
                     where l.committee_id = platform.acting_committee() and l.matter_id = :id)::text as leaves,
               (select jsonb_agg(jsonb_build_object('member', r.member_id, 'name', r.name) order by r.id) from activity.reserve r
                     where r.committee_id = platform.acting_committee() and r.matter_id = :id)::text as reserve
          from (select 1) one left join activity.plan p on p.committee_id = platform.acting_committee() and p.matter_id = :id""";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Plans(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Somebody on the reserve list. */
    public record Waiting(UUID member, String name) {}

    /** All that planning and attending know of a matter. */
    public record Whole(Plan plan, List<AgendaItem> agenda, List<Leave> leaves, List<Waiting> reserve) {}

    /** A plan nobody has made yet. */
    public static Plan fresh() {
        byte[] secret = new byte[20];
        RANDOM.nextBytes(secret);
        return new Plan(
                null, null, null, null, false, null, "", "", HexFormat.of().formatHex(secret));
    }

    /** What is known of it; a fresh plan where none was made. */
    public Whole whole(MatterId id) {
        return jdbc.sql(WHOLE)
                .param("id", id.value())
                .query((row, _) -> new Whole(
                        row.getString("secret") == null ? fresh() : plan(row),
                        list(row.getString("agenda"), new TypeReference<>() {}),
                        list(row.getString("leaves"), new TypeReference<>() {}),
                        list(row.getString("reserve"), new TypeReference<>() {})))
                .single();
    }

    private static Plan plan(java.sql.ResultSet row) throws java.sql.SQLException {
        OffsetDateTime announced = row.getObject("announced_at", OffsetDateTime.class);
        return new Plan(
                row.getObject("starts_at", LocalTime.class),
                row.getObject("ends_at", LocalTime.class),
                row.getObject("open_until", LocalDate.class),
                row.getObject("capacity", Integer.class),
                row.getBoolean("important"),
                announced == null ? null : announced.toInstant(),
                row.getString("announced_by"),
                row.getString("late_why"),
                row.getString("secret"));
    }

    private <T> List<T> list(@Nullable String text, TypeReference<List<T>> type) {
        return text == null ? List.of() : json.readValue(text, type);
    }

    /** Its plan; a fresh one where none was made. */
    public Plan find(MatterId id) {
        return jdbc.sql(
                        "select * from activity.plan where committee_id = platform.acting_committee() and matter_id = ?")
                .param(id.value())
                .query((row, _) -> plan(row))
                .optional()
                .orElseGet(Plans::fresh);
    }

    /** Whether a plan was ever made of it. */
    public boolean made(MatterId id) {
        return jdbc.sql("select exists (select 1 from activity.plan"
                        + " where committee_id = platform.acting_committee() and matter_id = ?)")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    /** Keeps it. */
    public void save(MatterId id, Plan plan) {
        Instant announced = plan.announcedAt();
        jdbc.sql("""
                insert into activity.plan (committee_id, matter_id, starts_at, ends_at, open_until, capacity, important,
                    announced_at, announced_by, late_why, secret)
                values (platform.acting_committee(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (committee_id, matter_id) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                    open_until = excluded.open_until, capacity = excluded.capacity, important = excluded.important,
                    announced_at = excluded.announced_at, announced_by = excluded.announced_by, late_why = excluded.late_why""")
                .param(id.value())
                .param(plan.starts())
                .param(plan.ends())
                .param(plan.openUntil())
                .param(plan.capacity())
                .param(plan.important())
                .param(announced == null ? null : announced.atOffset(ZoneOffset.UTC))
                .param(plan.announcedBy())
                .param(plan.lateWhy())
                .param(plan.secret())
                .update();
    }

    /** Keeps an agenda in place of the one there was. */
    public void keep(MatterId id, List<AgendaItem> agenda) {
        jdbc.sql("delete from activity.agenda_item where committee_id = platform.acting_committee() and matter_id = ?")
                .param(id.value())
                .update();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (AgendaItem item : agenda) {
            Map<String, @Nullable Object> row = new java.util.HashMap<>();
            row.put("no", rows.size() + 1);
            row.put("kind", item.kind());
            row.put("title", item.title());
            row.put("words", item.words());
            row.put("speaker", item.speaker());
            row.put("minutes", item.minutes());
            row.put("file_id", item.file());
            row.put("standing", item.standing());
            rows.add(row);
        }
        if (!rows.isEmpty()) {
            jdbc.sql("""
                    insert into activity.agenda_item (committee_id, matter_id, no, kind, title, words, speaker, minutes, file_id, standing)
                    select platform.acting_committee(), ?, r.no, r.kind, r.title, r.words, r.speaker, r.minutes, r.file_id, r.standing
                      from jsonb_populate_recordset(null::activity.agenda_item, ?::jsonb) r""").param(id.value()).param(json.writeValueAsString(rows)).update();
        }
    }

    /** How often each of these members was given leave in that year. */
    public Map<UUID, Integer> leaves(int year, List<UUID> members) {
        Map<UUID, Integer> counted = new java.util.HashMap<>();
        if (!members.isEmpty()) {
            jdbc.sql("""
                    select l.member_id, count(*) as n from activity.leave l
                      join matter.matter m on m.committee_id = l.committee_id and m.id = l.matter_id
                     where l.committee_id = platform.acting_committee() and l.member_id = any(?) and l.granted
                       and m.state <> 'VOID' and m.held_on between ? and ? group by l.member_id""")
                    .param(members.toArray(UUID[]::new))
                    .param(LocalDate.of(year, 1, 1))
                    .param(LocalDate.of(year, 12, 31))
                    .query((row, _) -> counted.put(Objects.requireNonNull(row.getObject(1, UUID.class)), row.getInt(2)))
                    .list();
        }
        return counted;
    }
}
