package org.tongxin.identity.passkey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxin.common.AccountId;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.Ids;
import org.tongxin.identity.model.AccountRows.Place;
import org.tongxin.identity.model.Columns;

/** The passkeys of the acting committee's accounts; callers hold the transaction. */
@Repository
public class Passkeys {

    private final JdbcClient jdbc;

    Passkeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose passkey it is, in whatever committee; needs nobody to act. */
    Optional<Place> find(byte[] credentialId) {
        return jdbc.sql("select committee_id, account_id from identity.find_passkey(?)")
                .param(credentialId)
                .query((row, n) -> new Place(
                        new CommitteeId(Columns.id(row, "committee_id")), new AccountId(Columns.id(row, "account_id"))))
                .optional();
    }

    /** The passkey, held until the transaction ends. */
    Optional<PublicKey> hold(byte[] credentialId) {
        return jdbc.sql("select credential_id, credential, sign_count, backup_eligible, backed_up from identity.passkey"
                        + " where credential_id = ? for update")
                .param(credentialId)
                .query((row, n) -> new PublicKey(
                        row.getBytes("credential_id"),
                        row.getBytes("credential"),
                        row.getLong("sign_count"),
                        row.getBoolean("backup_eligible"),
                        row.getBoolean("backed_up")))
                .optional();
    }

    void add(AccountId account, PublicKey key, String label, Instant now) {
        jdbc.sql("""
            insert into identity.passkey (committee_id, id, account_id, credential_id, credential, sign_count,
                                          backup_eligible, backed_up, label, created_at)
            values (platform.acting_committee(), ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .param(Ids.next())
                .param(account.value())
                .param(key.id())
                .param(key.data())
                .param(key.signCount())
                .param(key.backupEligible())
                .param(key.backedUp())
                .param(label)
                .param(Columns.moment(now))
                .update();
    }

    void used(byte[] credentialId, long signCount, boolean backedUp, Instant now) {
        jdbc.sql("update identity.passkey set sign_count = ?, backed_up = ?, last_used_at = ? where credential_id = ?")
                .param(signCount)
                .param(backedUp)
                .param(Columns.moment(now))
                .param(credentialId)
                .update();
    }

    List<OwnPasskey> of(AccountId account) {
        return jdbc.sql("select id, label, created_at, last_used_at from identity.passkey where account_id = ?"
                        + " order by id desc limit 50")
                .param(account.value())
                .query((row, n) -> new OwnPasskey(
                        Columns.id(row, "id"),
                        Columns.text(row, "label"),
                        Columns.moment(row, "created_at"),
                        Columns.momentOrNull(row, "last_used_at")))
                .list();
    }

    boolean remove(AccountId account, UUID id) {
        return jdbc.sql("delete from identity.passkey where account_id = ? and id = ?")
                        .param(account.value())
                        .param(id)
                        .update()
                == 1;
    }

    /** Takes all of an account away: whoever resets an account must not leave a way in open. */
    public int removeAll(AccountId account) {
        return jdbc.sql("delete from identity.passkey where account_id = ?")
                .param(account.value())
                .update();
    }
}
