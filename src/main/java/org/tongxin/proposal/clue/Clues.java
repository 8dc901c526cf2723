package org.tongxin.proposal.clue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.proposal.model.Words;

/** Keeps clues. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Clues {

    private static final String INSERT = """
        insert into proposal.clue (committee_id, id, version, source, state, title, matter, category, place, sent_title,
            sent_matter, sent_place, ground, answer, received_at, decided_at, offered_at, changed_at, changed_by, receipt, terms)
        values (platform.acting_committee(), :id, 1, :source, :state, :title, :matter, :category, :place, :sentTitle,
            :sentMatter, :sentPlace, null, '', :received, :decided, :offered, :changed, :by, :receipt,
            array_to_tsvector(:terms))""";

    private static final String UPDATE = """
        update proposal.clue set version = version + 1, state = :state, title = :title, matter = :matter, category = :category,
            place = :place, ground = :ground, answer = :answer, decided_at = :decided, offered_at = :offered,
            changed_at = :changed, changed_by = :by, terms = array_to_tsvector(:terms)
        where committee_id = platform.acting_committee() and id = :id""";

    private static final String CONTACT =
            "insert into proposal.clue_contact values (platform.acting_committee(), ?, ?, ?)";

    private final JdbcClient jdbc;

    Clues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The clue, whatever its state. */
    Optional<Clue> find(ClueId id) {
        return jdbc.sql(
                        "select c.* from proposal.clue c where c.committee_id = platform.acting_committee() and c.id = ?")
                .param(id.value())
                .query((row, _) -> clue(row))
                .optional();
    }

    /** The same, held until the transaction ends. */
    Optional<Clue> hold(ClueId id) {
        jdbc.sql("select 1 from proposal.clue where committee_id = platform.acting_committee() and id = ? for update")
                .param(id.value())
                .query()
                .listOfRows();
        return find(id);
    }

    /** Keeps a new one; with the hash of its receipt where the public sent it. */
    void add(Clue clue, byte @Nullable [] receipt) {
        ClueText sent = clue.sent();
        values(jdbc.sql(INSERT), clue)
                .param("source", clue.source().name())
                .param("sentTitle", sent == null ? null : sent.title())
                .param("sentMatter", sent == null ? null : sent.matter())
                .param("sentPlace", sent == null ? null : sent.place())
                .param("received", at(clue.dates().received()))
                .param("receipt", receipt)
                .update();
    }

    /** Keeps how its sender may be reached. */
    void add(ClueId id, String name, String phone) {
        jdbc.sql(CONTACT).param(id.value()).param(name).param(phone).update();
    }

    /** Keeps what was held and has changed. */
    void save(Clue clue) {
        Clue.Declined declined = clue.declined();
        values(jdbc.sql(UPDATE), clue)
                .param("ground", declined == null ? null : declined.ground().name())
                .param("answer", declined == null ? "" : declined.answer())
                .update();
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, Clue clue) {
        ClueText text = clue.text();
        return statement
                .param("id", clue.id().value())
                .param("state", clue.state().name())
                .param("title", text.title())
                .param("matter", text.matter())
                .param("category", text.category())
                .param("place", text.place())
                .param("decided", at(clue.dates().decided()))
                .param("offered", at(clue.dates().offered()))
                .param("changed", at(clue.dates().changed()))
                .param("by", clue.changedBy())
                .param("terms", terms(text));
    }

    private static String[] terms(ClueText text) {
        List<String> parts = new ArrayList<>(List.of(text.title(), text.matter(), text.place()));
        return Words.of(String.join("\n", parts)).toArray(String[]::new);
    }

    static Clue clue(ResultSet row) throws SQLException {
        String sent = row.getString("sent_title");
        String ground = row.getString("ground");
        String category = row.getString("category");
        return new Clue(
                new ClueId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                Clue.Source.valueOf(row.getString("source")),
                Clue.State.valueOf(row.getString("state")),
                new ClueText(row.getString("title"), row.getString("matter"), category, row.getString("place")),
                sent == null ? null : new ClueText(sent, row.getString("sent_matter"), "", row.getString("sent_place")),
                ground == null ? null : new Clue.Declined(Clue.Ground.valueOf(ground), row.getString("answer")),
                new Clue.Dates(
                        moment(row, "received_at"),
                        momentOrNull(row, "decided_at"),
                        momentOrNull(row, "offered_at"),
                        moment(row, "changed_at")),
                row.getString("changed_by"));
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant momentOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
