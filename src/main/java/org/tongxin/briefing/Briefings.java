package org.tongxin.briefing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.AccountId;
import org.tongxin.matter.MatterId;
import tools.jackson.databind.json.JsonMapper;

/** The briefings that were sent, their files and their readers. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Briefings {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Briefings(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps a new one; false: one of that identity is there already. */
    public boolean insert(Briefing briefing) {
        return jdbc.sql("""
                insert into briefing.briefing (committee_id, id, title, words, matter_id, confirm_by, recipients, sent_by,
                       sent_name, sent_at) values (platform.acting_committee(), ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (committee_id, id) do nothing""")
                        .param(briefing.id().value())
                        .param(briefing.title())
                        .param(briefing.words())
                        .param(
                                briefing.matter() == null
                                        ? null
                                        : briefing.matter().value())
                        .param(briefing.confirmBy())
                        .param(briefing.recipients())
                        .param(briefing.sentBy().value())
                        .param(briefing.sentName())
                        .param(briefing.sentAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Its readers, in one statement however many they are. */
    public void insert(Briefing briefing, List<Briefing.Reader> readers) {
        jdbc.sql("""
                insert into briefing.recipient (committee_id, briefing_id, person_id, sort, name, sector, sent_at)
                select platform.acting_committee(), :id, r.person, r.sort, r.name, r.sector, :at
                  from jsonb_to_recordset(:readers::jsonb) as r(person uuid, sort text, name text, sector text)""")
                .param("id", briefing.id().value())
                .param("at", briefing.sentAt().atOffset(ZoneOffset.UTC))
                .param("readers", json.writeValueAsString(readers))
                .update();
    }

    /** One of its files. */
    public void insert(BriefingId id, Briefing.Enclosed file) {
        jdbc.sql("insert into briefing.file values (platform.acting_committee(), ?, ?, ?, ?, ?, ?)")
                .param(id.value())
                .param(file.no())
                .param(file.name())
                .param(file.type())
                .param(file.bytes())
                .param(file.sha256())
                .update();
    }

    /** One of them. */
    public Optional<Briefing> find(BriefingId id) {
        return one(id, "");
    }

    /** One of them, held so that nobody else acts on it meanwhile. */
    public Optional<Briefing> hold(BriefingId id) {
        return one(id, " for update");
    }

    private Optional<Briefing> one(BriefingId id, String how) {
        return jdbc.sql("select * from briefing.briefing where committee_id = platform.acting_committee() and id = ?"
                        + how)
                .param(id.value())
                .query((row, _) -> briefing(row))
                .optional();
    }

    /** A row of {@code briefing.briefing}. */
    public static Briefing briefing(ResultSet row) throws SQLException {
        UUID matter = row.getObject("matter_id", UUID.class);
        return new Briefing(
                new BriefingId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("words"),
                matter == null ? null : new MatterId(matter),
                row.getObject("confirm_by", LocalDate.class),
                row.getInt("recipients"),
                new AccountId(row.getObject("sent_by", UUID.class)),
                row.getString("sent_name"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                moment(row, "reminded_at"));
    }

    /** A row of {@code briefing.recipient}. */
    public static Briefing.Reader reader(ResultSet row) throws SQLException {
        return new Briefing.Reader(
                row.getObject("person_id", UUID.class),
                Briefing.Sort.valueOf(row.getString("sort")),
                row.getString("name"),
                row.getString("sector"),
                moment(row, "opened_at"),
                moment(row, "confirmed_at"));
    }

    /** A moment that may be none. */
    public static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** That person as a reader of it. */
    public Optional<Briefing.Reader> reader(BriefingId id, UUID person) {
        return jdbc.sql("""
                select * from briefing.recipient where committee_id = platform.acting_committee() and briefing_id = ?
                   and person_id = ?""")
                .param(id.value())
                .param(person)
                .query((row, _) -> reader(row))
                .optional();
    }

    /** All who have not confirmed. */
    public List<Briefing.Reader> waiting(BriefingId id) {
        return jdbc.sql("""
                select * from briefing.recipient where committee_id = platform.acting_committee() and briefing_id = ?
                   and confirmed_at is null order by sector, name, person_id""").param(id.value()).query((row, _) -> reader(row)).list();
    }

    /** Notes the first time somebody opened it; opening it again changes nothing. */
    public void opened(BriefingId id, UUID person, Instant at) {
        jdbc.sql("""
                update briefing.recipient set opened_at = ? where committee_id = platform.acting_committee()
                   and briefing_id = ? and person_id = ? and opened_at is null""")
                .param(at.atOffset(ZoneOffset.UTC))
                .param(id.value())
                .param(person)
                .update();
    }

    /** Notes that somebody confirmed having read it; false: they had before. */
    public boolean confirmed(BriefingId id, UUID person, Instant at) {
        return jdbc.sql("""
                update briefing.recipient set confirmed_at = :at, opened_at = coalesce(opened_at, :at)
                 where committee_id = platform.acting_committee() and briefing_id = :id and person_id = :person
                   and confirmed_at is null""")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .param("person", person)
                        .update()
                == 1;
    }

    /** Notes that its readers were reminded. */
    public void reminded(BriefingId id, String byName, Instant at) {
        jdbc.sql("""
                update briefing.briefing set reminded_at = ?, reminded_name = ?
                 where committee_id = platform.acting_committee() and id = ?""")
                .param(at.atOffset(ZoneOffset.UTC))
                .param(byName)
                .param(id.value())
                .update();
    }

    /** Its files, in order. */
    public List<Briefing.Enclosed> files(BriefingId id) {
        return jdbc.sql("""
                select * from briefing.file where committee_id = platform.acting_committee() and briefing_id = ?
                 order by no limit 100""")
                .param(id.value())
                .query((row, _) -> new Briefing.Enclosed(
                        row.getInt("no"),
                        row.getString("name"),
                        row.getString("type"),
                        row.getLong("bytes"),
                        row.getBytes("sha256")))
                .list();
    }
}
