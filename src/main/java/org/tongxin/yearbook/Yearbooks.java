package org.tongxin.yearbook;

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
import org.tongxin.common.MatterRef;
import org.tongxin.common.SessionId;
import org.tongxin.figures.defined.Span;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The drafts of the acting committee; called within a transaction. */
@Component
class Yearbooks {

    private static final String ALL = """
        select d.*, d.sections::text as said, coalesce((select jsonb_agg(jsonb_build_object('kind', l.matter_kind,
               'id', l.matter_id, 'reason', l.reason, 'by', l.by_name, 'at', l.at)) from yearbook.left_out l
               where l.committee_id = d.committee_id and l.draft_id = d.id), '[]'::jsonb)::text as out,
               (select s.contents::text from yearbook.snapshot s where s.committee_id = d.committee_id
                   and s.draft_id = d.id) as contents
          from yearbook.draft d where d.committee_id = platform.acting_committee() and d.id = ?""";
    private static final String LIST = """
        select d.*, d.sections::text as said from yearbook.draft d where d.committee_id = platform.acting_committee()
         order by d.begun_at desc, d.id desc limit ?""";
    private static final String INSERT = """
        insert into yearbook.draft (committee_id, id, title, token, from_on, until_on, span_zh, span_en, session_id, sections,
               state, version, begun_at, begun_by, changed_at, changed_by)
        values (platform.acting_committee(), :id, :title, :token, :from, :until, :zh, :en, :session, :sections::jsonb, 'DRAFT', 1,
               :at, :by, :at, :by)""";

    private static final TypeReference<List<Yearbook.Section>> SECTIONS = new TypeReference<>() {};
    private static final TypeReference<List<LeftOut>> LEFT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Yearbooks(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A record that was left out, and why. */
    record LeftOut(String kind, UUID id, String reason, String by, OffsetDateTime at) {
        MatterRef matter() {
            return new MatterRef(kind, id);
        }
    }

    /**
     * A draft with all that was said of it.
     *
     * @param frozen what was approved; null: nothing yet
     */
    record Kept(
            Yearbook book, List<LeftOut> leftOut, @Nullable Contents frozen) {}

    Optional<Kept> find(UUID id) {
        return jdbc.sql(ALL)
                .param(id)
                .query((row, _) -> {
                    String contents = row.getString("contents");
                    return new Kept(
                            book(row),
                            json.readValue(row.getString("out"), LEFT),
                            contents == null ? null : json.readValue(contents, Contents.class));
                })
                .optional();
    }

    /** The same, held until the transaction ends. */
    Optional<Kept> hold(UUID id) {
        jdbc.sql(
                        "select 1 from yearbook.draft d where d.committee_id = platform.acting_committee() and d.id = ? for update")
                .param(id)
                .query()
                .listOfRows();
        return find(id);
    }

    /** The newest ones. */
    List<Yearbook> newest(int most) {
        return jdbc.sql(LIST).param(most).query((row, _) -> book(row)).list();
    }

    private Yearbook book(ResultSet row) throws SQLException {
        UUID session = row.getObject("session_id", UUID.class);
        return new Yearbook(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("token"),
                new Span(
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class),
                        row.getString("span_zh"),
                        row.getString("span_en"),
                        session == null ? null : new SessionId(session)),
                json.readValue(row.getString("said"), SECTIONS),
                Yearbook.State.valueOf(row.getString("state")),
                row.getInt("version"),
                by(row, "begun"),
                by(row, "changed"));
    }

    private static Yearbook.By by(ResultSet row, String what) throws SQLException {
        return new Yearbook.By(
                row.getString(what + "_by"),
                row.getObject(what + "_at", OffsetDateTime.class).toInstant());
    }

    void insert(Yearbook book) {
        SessionId session = book.span().session();
        jdbc.sql(INSERT)
                .param("id", book.id())
                .param("title", book.title())
                .param("token", book.token())
                .param("from", book.span().from())
                .param("until", book.span().until())
                .param("zh", book.span().zh())
                .param("en", book.span().en())
                .param("session", session == null ? null : session.value())
                .param("sections", json.writeValueAsString(book.sections()))
                .param("at", book.begun().at().atOffset(ZoneOffset.UTC))
                .param("by", book.begun().name())
                .update();
    }

    void save(Yearbook book, String by, Instant at) {
        jdbc.sql("""
                update yearbook.draft set sections = :sections::jsonb, state = :state, version = version + 1, changed_at = :at,
                       changed_by = :by where committee_id = platform.acting_committee() and id = :id""")
                .param("sections", json.writeValueAsString(book.sections()))
                .param("state", book.state().name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("id", book.id())
                .update();
    }

    void leaveOut(UUID book, MatterRef matter, String reason, String by, Instant at) {
        jdbc.sql("""
                insert into yearbook.left_out (committee_id, draft_id, matter_kind, matter_id, reason, by_name, at)
                values (platform.acting_committee(), ?, ?, ?, ?, ?, ?)""")
                .param(book)
                .param(matter.kind())
                .param(matter.id())
                .param(reason)
                .param(by)
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void putIn(UUID book, MatterRef matter) {
        jdbc.sql("""
                delete from yearbook.left_out where committee_id = platform.acting_committee() and draft_id = ?
                   and matter_kind = ? and matter_id = ?""").param(book).param(matter.kind()).param(matter.id()).update();
    }

    void freeze(UUID book, Contents contents, String by) {
        jdbc.sql("""
                insert into yearbook.snapshot (committee_id, draft_id, at, by_name, contents)
                values (platform.acting_committee(), ?, ?, ?, ?::jsonb)""")
                .param(book)
                .param(contents.at().atOffset(ZoneOffset.UTC))
                .param(by)
                .param(json.writeValueAsString(contents))
                .update();
    }
}
