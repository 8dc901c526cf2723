package org.tongxin.register.confirming;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.matter.MatterId;

/** Keeps what those who asked said, and the codes that are out. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Confirmations {

    private final JdbcClient jdbc;

    Confirmations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A code that is out. */
    record Out(MatterId matter, String byName, boolean byDoer, LocalDate until) {}

    /** Keeps their word. */
    void add(MatterId matter, Confirmation said) {
        jdbc.sql("""
                insert into register.confirmation (committee_id, id, matter_id, via, how, result, by_name, words, written_account,
                    written_name, handed_by_doer, on_day, at)
                values (platform.acting_committee(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(said.id())
                .param(matter.value())
                .param(said.via().name())
                .param(said.word().how().name())
                .param(said.word().result().name())
                .param(said.word().by())
                .param(said.word().words())
                .param(said.writtenAccount())
                .param(said.writtenName())
                .param(said.handedByDoer())
                .param(said.on())
                .param(said.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was said of a matter, latest first. */
    List<Confirmation> of(MatterId matter) {
        return jdbc.sql("select * from register.confirmation where committee_id = platform.acting_committee()"
                        + " and matter_id = ? order by id desc limit 20")
                .param(matter.value())
                .query((row, _) -> confirmation(row))
                .list();
    }

    private static Confirmation confirmation(ResultSet row) throws SQLException {
        return new Confirmation(
                row.getObject("id", UUID.class),
                Confirmation.Via.valueOf(row.getString("via")),
                new Confirmation.Word(
                        Confirmation.How.valueOf(row.getString("how")),
                        Confirmation.Result.valueOf(row.getString("result")),
                        row.getString("by_name"),
                        row.getString("words")),
                row.getObject("written_account", UUID.class),
                row.getString("written_name"),
                row.getBoolean("handed_by_doer"),
                row.getObject("on_day", LocalDate.class),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    /** Whether somebody said it was done. */
    boolean done(MatterId matter) {
        return jdbc.sql(
                        "select exists (select 1 from register.confirmation where committee_id = platform.acting_committee()"
                                + " and matter_id = ? and result = 'DONE')")
                .param(matter.value())
                .query(Boolean.class)
                .single();
    }

    /** Puts a code out, instead of the one before. */
    void putOut(MatterId matter, byte[] hash, Out out, OffsetDateTime at) {
        jdbc.sql("""
                insert into register.confirm_code values (platform.acting_committee(), ?, ?, ?, ?, ?, ?)
                on conflict (committee_id, matter_id) do update set hash = excluded.hash, by_name = excluded.by_name,
                   by_doer = excluded.by_doer, until_day = excluded.until_day, at = excluded.at""")
                .param(matter.value())
                .param(hash)
                .param(out.byName())
                .param(out.byDoer())
                .param(out.until())
                .param(at)
                .update();
    }

    /** The code of that hash, as long as it holds; held until the transaction ends. */
    Optional<Out> out(byte[] hash, LocalDate today) {
        return jdbc.sql("select * from register.confirm_code where committee_id = platform.acting_committee()"
                        + " and hash = ? and until_day >= ? for update")
                .param(hash)
                .param(today)
                .query((row, _) -> out(row))
                .optional();
    }

    /** The code of a matter that is out. */
    Optional<Out> outFor(MatterId matter, LocalDate today) {
        return jdbc.sql("select * from register.confirm_code where committee_id = platform.acting_committee()"
                        + " and matter_id = ? and until_day >= ?")
                .param(matter.value())
                .param(today)
                .query((row, _) -> out(row))
                .optional();
    }

    private static Out out(ResultSet row) throws SQLException {
        return new Out(
                new MatterId(row.getObject("matter_id", UUID.class)),
                row.getString("by_name"),
                row.getBoolean("by_doer"),
                row.getObject("until_day", LocalDate.class));
    }

    /** Takes the code of a matter back: it was used. */
    void takeBack(MatterId matter) {
        jdbc.sql("delete from register.confirm_code where committee_id = platform.acting_committee() and matter_id = ?")
                .param(matter.value())
                .update();
    }
}
