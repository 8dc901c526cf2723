package org.tongxin.proposal.rounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.SessionId;
import org.tongxin.common.UnitId;
import org.tongxin.proposal.model.Grade;

/** The rows of rounds; called within a transaction. */
@Component
class Rounds {

    /** Reads one; with more behind it, as others may not change it meanwhile. */
    private static final String ONE =
            "select r.* from proposal.round r where r.committee_id = platform.acting_committee() and r.id = ?";

    private final JdbcClient jdbc;
    private final Clock clock;

    Rounds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a planned one; false where there is one of that name. */
    boolean insert(UUID id, NewRound round, LocalDate from, LocalDate until, String by) {
        Selection selection = round.selection();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                insert into proposal.round (committee_id, id, name, words, state, from_on, until_on, session_id, filed_year,
                    units, grades, grounds, planned_by, planned_at, changed_by, changed_at)
                values (platform.acting_committee(), ?, ?, ?, 'PLANNED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (committee_id, name) do nothing""")
                        .param(id)
                        .param(round.name())
                        .param(round.words())
                        .param(from)
                        .param(until)
                        .param(
                                selection.session() == null
                                        ? null
                                        : selection.session().value())
                        .param(selection.year())
                        .param(selection.units().stream().map(UnitId::value).toArray(UUID[]::new))
                        .param(selection.grades().stream().map(Grade::name).toArray(String[]::new))
                        .param(selection.grounds().stream().map(Ground::name).toArray(String[]::new))
                        .param(by)
                        .param(now)
                        .param(by)
                        .param(now)
                        .update()
                == 1;
    }

    Optional<Round> find(UUID id) {
        return jdbc.sql(ONE).param(id).query((row, _) -> round(row)).optional();
    }

    /** Keeps it from being opened, closed or filled by anybody else in this transaction. */
    Optional<Round> hold(UUID id) {
        return jdbc.sql(ONE + " for update")
                .param(id)
                .query((row, _) -> round(row))
                .optional();
    }

    /** Keeps it from being opened or closed in this transaction; others may go on in it. */
    Optional<Round> share(UUID id) {
        return jdbc.sql(ONE + " for share")
                .param(id)
                .query((row, _) -> round(row))
                .optional();
    }

    void open(UUID id, String by) {
        move(id, "OPEN", "opened", by, null);
    }

    void close(UUID id, String by, @Nullable String why) {
        move(id, "CLOSED", "closed", by, why);
        jdbc.sql("update proposal.round_item set live = false"
                        + " where committee_id = platform.acting_committee() and round_id = ? and live")
                .param(id)
                .update();
    }

    private void move(UUID id, String state, String what, String by, @Nullable String why) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("update proposal.round set state = ?, version = version + 1, " + what + "_by = ?, " + what
                        + "_at = ?, why = ?, changed_by = ?, changed_at = ?"
                        + " where committee_id = platform.acting_committee() and id = ?")
                .param(state)
                .param(by)
                .param(now)
                .param(why)
                .param(by)
                .param(now)
                .param(id)
                .update();
    }

    static Round round(ResultSet row) throws SQLException {
        UUID session = row.getObject("session_id", UUID.class);
        return new Round(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("name"),
                row.getString("words"),
                Round.State.valueOf(row.getString("state")),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                new Selection(
                        session == null ? null : new SessionId(session),
                        row.getObject("filed_year", Integer.class),
                        Arrays.stream((UUID[]) row.getArray("units").getArray())
                                .map(UnitId::new)
                                .toList(),
                        texts(row, "grades").stream().map(Grade::valueOf).toList(),
                        texts(row, "grounds").stream().map(Ground::valueOf).toList()),
                Objects.requireNonNull(done(row, "planned")),
                done(row, "opened"),
                done(row, "closed"),
                row.getString("why"),
                Objects.requireNonNull(done(row, "changed")));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Round.@Nullable Done done(ResultSet row, String what) throws SQLException {
        Instant at = instant(row, what + "_at");
        return at == null ? null : new Round.Done(row.getString(what + "_by"), at);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
