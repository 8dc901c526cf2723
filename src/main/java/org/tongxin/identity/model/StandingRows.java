package org.tongxin.identity.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxin.common.AccountId;
import org.tongxin.common.CommitteeId;

/** Asks whom a session or token stands for; needs nobody to act, because that is what it finds out. */
@Repository
class StandingRows {

    private final JdbcClient jdbc;

    StandingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Standing> session(byte[] digest) {
        return jdbc.sql("select *, session_id as credential, last_seen_at as used_at from identity.find_session(?)")
                .param(digest)
                .query((row, n) -> standing(row, SecondFactor.valueOf(row.getString("second_factor"))))
                .optional();
    }

    /** A token was made by somebody who had passed the second factor, where there is one. */
    Optional<Standing> token(byte[] digest) {
        return jdbc.sql("select *, token_id as credential, coalesce(last_used_at, to_timestamp(0)) as used_at"
                        + " from identity.find_token(?)")
                .param(digest)
                .query((row, n) -> standing(row, SecondFactor.NOT_ASKED))
                .optional();
    }

    private static Standing standing(ResultSet row, SecondFactor secondFactor) throws SQLException {
        return new Standing(
                Columns.id(row, "credential"),
                new CommitteeId(Columns.id(row, "committee_id")),
                new AccountId(Columns.id(row, "account_id")),
                Columns.text(row, "login"),
                Columns.text(row, "name"),
                Columns.desks(row, "desks"),
                Columns.member(row),
                Columns.unit(row),
                secondFactor,
                row.getBoolean("must_change_password"),
                row.getString("locale"),
                row.getBoolean("big_type"),
                Columns.moment(row, "used_at"),
                Columns.moment(row, "expires_at"));
    }
}
