package org.tongxin.identity.passkey;

import com.webauthn4j.data.RegistrationData;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.AccountId;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.identity.model.Secret;
import org.tongxin.platform.Audit;

/** Adds passkeys (通行密钥) to one's account and takes them away. */
@UseCase
public class ManagePasskeys {

    private static final int LABEL = 80;
    private static final int AT_ONCE = 20;

    private final Passkeys passkeys;
    private final Challenges challenges;
    private final DeviceAnswers answers;
    private final Audit audit;
    private final Clock clock;

    ManagePasskeys(Passkeys passkeys, Challenges challenges, DeviceAnswers answers, Audit audit, Clock clock) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.answers = answers;
        this.audit = audit;
        this.clock = clock;
    }

    /** One's passkeys, the latest first. */
    @Transactional(readOnly = true)
    List<OwnPasskey> list(Actor who) {
        return passkeys.of(who.account());
    }

    /** A challenge for a new passkey of this account. */
    @Transactional
    Secret challenge(Actor who) {
        return challenges.give(who.account());
    }

    /** Keeps a new passkey, if the device's answer holds. */
    @Transactional
    Outcome<AccountId> add(Actor who, String label, String answer, Site site) {
        String named = label.strip();
        if (named.isEmpty() || named.length() > LABEL) {
            return Outcome.refused(Reason.at("label", "identity.passkey.labelMalformed", LABEL));
        }
        if (passkeys.of(who.account()).size() >= AT_ONCE) {
            return Outcome.refused(Reason.of("identity.passkey.tooMany", AT_ONCE));
        }
        Optional<PublicKey> key = answers.readNew(answer).flatMap(read -> check(who, read, site));
        if (key.isEmpty()) {
            return Outcome.refused(Reason.of("identity.passkey.notAdded"));
        }
        passkeys.add(who.account(), key.get(), named, clock.instant());
        record(who, "AddPasskey", Map.of("label", named));
        return Outcome.done(who.account());
    }

    /** Takes one away; missing where there is none of that identity, or it is somebody else's. */
    @Transactional
    Outcome<AccountId> remove(Actor who, UUID id) {
        if (!passkeys.remove(who.account(), id)) {
            return Outcome.missing();
        }
        record(who, "RemovePasskey", Map.of());
        return Outcome.done(who.account());
    }

    private Optional<PublicKey> check(Actor who, RegistrationData read, Site site) {
        Secret challenge = DeviceAnswers.challenge(read.getCollectedClientData());
        return challenges.spend(challenge, who.account()) ? answers.checkNew(read, site, challenge) : Optional.empty();
    }

    private void record(Actor who, String act, Map<String, String> after) {
        audit.record(who, act, new Audit.Subject("account", who.account().value(), who.name()), null, after);
    }
}
