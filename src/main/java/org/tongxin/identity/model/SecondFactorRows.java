package org.tongxin.identity.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxin.common.AccountId;

/** Secrets and recovery codes of second factors; callers hold the transaction. */
@Repository
public class SecondFactorRows {

    private final JdbcClient jdbc;

    SecondFactorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins: a secret that is not yet asked for. */
    public void begin(AccountId id, Sealed sealed) {
        jdbc.sql("update identity.account set totp_secret = ?, totp_confirmed_at = null, totp_step = 0 where id = ?")
                .param(sealed.bytes())
                .param(id.value())
                .update();
    }

    /** From now on it is asked for. */
    public void confirm(AccountId id, long step, Instant now) {
        jdbc.sql("update identity.account set totp_confirmed_at = ?, totp_step = ?, version = version + 1 where id = ?")
                .param(Columns.moment(now))
                .param(step)
                .param(id.value())
                .update();
    }

    /** That step is spent. */
    public void spend(AccountId id, long step) {
        jdbc.sql("update identity.account set totp_step = ? where id = ?")
                .param(step)
                .param(id.value())
                .update();
    }

    /** No second factor any more. */
    public void remove(AccountId id) {
        jdbc.sql("update identity.account set totp_secret = null, totp_confirmed_at = null, totp_step = 0,"
                        + " version = version + 1 where id = ?")
                .param(id.value())
                .update();
        replaceCodes(id, List.of());
    }

    /** These recovery codes and no others. */
    public void replaceCodes(AccountId id, Collection<byte[]> marks) {
        jdbc.sql("delete from identity.recovery_code where account_id = ?")
                .param(id.value())
                .update();
        jdbc.sql("insert into identity.recovery_code select platform.acting_committee(), ?, unnest(?::bytea[])")
                .param(id.value())
                .param(marks.toArray(byte[][]::new))
                .update();
    }

    /** Spends a recovery code; false where it is none, or spent. */
    public boolean spendCode(AccountId id, byte[] mark, Instant now) {
        return jdbc.sql("update identity.recovery_code set used_at = ? where account_id = ? and code_hash = ?"
                                + " and used_at is null")
                        .param(Columns.moment(now))
                        .param(id.value())
                        .param(mark)
                        .update()
                == 1;
    }

    /** Recovery codes not yet spent. */
    public int codesLeft(AccountId id) {
        Integer left = jdbc.sql("select count(*) from identity.recovery_code where account_id = ? and used_at is null")
                .param(id.value())
                .query(Integer.class)
                .single();
        return left == null ? 0 : left;
    }
}
