package org.tongxin.activity.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.AccountId;
import org.tongxin.common.Actor;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.Desk;
import org.tongxin.common.MemberId;
import org.tongxin.common.Origin;
import org.tongxin.common.Typed;
import org.tongxin.common.UnitId;
import org.tongxin.common.UseCase;
import org.tongxin.platform.Audit;

/**
 * A person gives their agenda to a calendar program under a secret address, and takes it back (日程订阅). A new address puts an end to the one
 * before; the secret is shown once and kept as a digest only.
 */
@UseCase
public class ShareCalendar {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    ShareCalendar(JdbcClient jdbc, TransactionTemplate transaction, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** Since when this person's agenda has an address. */
    @Transactional(readOnly = true)
    public Optional<OffsetDateTime> since(Actor who) {
        return jdbc.sql("select made_at from activity.calendar_address"
                        + " where committee_id = platform.acting_committee() and account_id = ?")
                .param(who.account().value())
                .query((row, _) -> row.getObject(1, OffsetDateTime.class))
                .optional();
    }

    /** Makes an address; its secret part. */
    @Transactional
    public String make(Actor who) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                insert into activity.calendar_address (committee_id, account_id, hash, made_at)
                values (platform.acting_committee(), ?, ?, ?)
                on conflict (committee_id, account_id) do update set hash = excluded.hash, made_at = excluded.made_at""")
                .param(who.account().value())
                .param(hash(secret))
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(
                who, "ShareCalendar", new Audit.Subject("account", who.account().value(), who.name()), null, "made");
        return secret;
    }

    /** Takes it back: the address opens nothing any more. */
    @Transactional
    public void revoke(Actor who) {
        jdbc.sql(
                        "delete from activity.calendar_address where committee_id = platform.acting_committee() and account_id = ?")
                .param(who.account().value())
                .update();
        audit.record(
                who, "ShareCalendar", new Audit.Subject("account", who.account().value(), who.name()), null, "revoked");
    }

    /** Whose agenda the address names, with the desks of this moment. */
    public Optional<Actor> owner(String secret) {
        return Objects.requireNonNull(transaction.execute(_ -> jdbc.sql("select * from activity.find_calendar(?)")
                .param(hash(secret))
                .query((row, _) -> actor(row))
                .optional()));
    }

    private static Actor actor(ResultSet row) throws SQLException {
        Set<Desk> desks = EnumSet.noneOf(Desk.class);
        for (String code : (String[]) row.getArray("desks").getArray()) {
            Desk desk = Typed.code(Desk.class, code);
            if (desk != null) {
                desks.add(desk);
            }
        }
        UUID member = row.getObject("member_id", UUID.class);
        UUID unit = row.getObject("unit_id", UUID.class);
        return new Actor(
                new AccountId(row.getObject("account_id", UUID.class)),
                new CommitteeId(row.getObject("committee_id", UUID.class)),
                row.getString("name"),
                desks,
                member == null ? null : new MemberId(member),
                unit == null ? null : new UnitId(unit),
                Origin.JOB);
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
