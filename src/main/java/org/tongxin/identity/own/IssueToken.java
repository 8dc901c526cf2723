package org.tongxin.identity.own;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Tokens;
import org.tongxin.identity.model.Recognition;
import org.tongxin.identity.model.TokenRows;
import org.tongxin.platform.Audit;

/** Makes API tokens for oneself and takes them back. A token acts with the desks its owner has at that moment. */
@UseCase
public class IssueToken {

    /** For how many days a token may be good. */
    public static final List<Integer> LIVES = List.of(30, 90, 180, 365);

    private static final int LABEL = 80;
    private static final int AT_ONCE = 20;

    private final Tokens tokens;
    private final TokenRows rows;
    private final Recognition recognition;
    private final Audit audit;

    IssueToken(Tokens tokens, TokenRows rows, Recognition recognition, Audit audit) {
        this.tokens = tokens;
        this.rows = rows;
        this.recognition = recognition;
        this.audit = audit;
    }

    /** One's tokens in force, the latest first. */
    @Transactional(readOnly = true)
    public List<TokenRows.Listed> list(Actor who) {
        return rows.of(who.account());
    }

    /** Makes one and gives its text, which is kept nowhere. */
    @Transactional
    public Outcome<String> issue(Actor who, String label, int days) {
        String named = label.strip();
        if (named.isEmpty() || named.length() > LABEL) {
            return Outcome.refused(Reason.at("label", "identity.token.labelMalformed", LABEL));
        }
        if (!LIVES.contains(days)) {
            return Outcome.refused(Reason.at("days", "identity.token.lifeMalformed"));
        }
        if (rows.of(who.account()).size() >= AT_ONCE) {
            return Outcome.refused(Reason.of("identity.token.tooMany", AT_ONCE));
        }
        return Outcome.done(tokens.issue(who.account(), named, Duration.ofDays(days)));
    }

    /** Takes one back; missing where there is none of that identity, or it is somebody else's. */
    @Transactional
    public Outcome<UUID> revoke(Actor who, UUID token) {
        if (!rows.end(who.account(), token)) {
            return Outcome.missing();
        }
        recognition.forget(who.account());
        audit.record(
                who, "RevokeToken", new Audit.Subject("account", who.account().value(), who.name()), null, Map.of());
        return Outcome.done(token);
    }
}
