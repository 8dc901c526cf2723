package org.tongxin.identity.passkey;

import com.webauthn4j.data.AuthenticationData;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.tongxin.common.AccountId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.identity.model.AccountRows.Place;
import org.tongxin.identity.model.Secret;
import org.tongxin.identity.model.Visitor;
import org.tongxin.identity.signin.SignIn;

/**
 * Comes in with a passkey. The device has made sure of its user by finger, face or code, so this counts as both
 * factors. A
 * failure is recorded but not counted: there is nothing to guess, and nobody shall lock out another.
 */
@UseCase
public class SignInWithPasskey {

    static final Reason WRONG = Reason.of("identity.passkey.wrong");

    private static final byte[] NONE = {};

    private final Passkeys passkeys;
    private final Challenges challenges;
    private final DeviceAnswers answers;
    private final Door door;

    SignInWithPasskey(Passkeys passkeys, Challenges challenges, DeviceAnswers answers, Door door) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.answers = answers;
        this.door = door;
    }

    /** A challenge for whoever is at the door. */
    Secret challenge() {
        return challenges.give(null);
    }

    /** Tries with a device's answer. */
    Outcome<SignIn.Entered> enter(String answer, Site site, Visitor visitor) {
        Optional<AuthenticationData> read = answers.readSigned(answer);
        if (read.isEmpty()) {
            return Outcome.refused(WRONG);
        }
        Secret challenge = DeviceAnswers.challenge(read.get().getCollectedClientData());
        Optional<Place> place = passkeys.find(key(read.get()));
        if (!challenges.spend(challenge, null)
                || place.isEmpty()
                || !names(read.get(), place.get().account())) {
            return Outcome.refused(WRONG);
        }
        return door.pass(place.get(), visitor, now -> check(read.get(), site, challenge, now));
    }

    private boolean check(AuthenticationData answer, Site site, Secret challenge, Instant now) {
        Optional<PublicKey> known = passkeys.hold(key(answer));
        boolean holds = known.isPresent() && answers.checkSigned(answer, known.get(), site, challenge);
        if (holds) {
            var device = Objects.requireNonNull(answer.getAuthenticatorData());
            passkeys.used(key(answer), device.getSignCount(), device.isFlagBS(), now);
        }
        return holds;
    }

    /** The device names the account it made the passkey for. */
    private static boolean names(AuthenticationData answer, AccountId account) {
        return answer.getUserHandle() == null || Arrays.equals(answer.getUserHandle(), handle(account));
    }

    @SuppressWarnings("NullAway") // because the library's annotation on an array is read as one on its elements
    private static byte[] key(AuthenticationData answer) {
        return answer.getCredentialId() == null ? NONE : answer.getCredentialId();
    }

    /** The account as devices know it: no name, nothing that tells who it is. */
    static byte[] handle(AccountId account) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(account.value().getMostSignificantBits())
                .putLong(account.value().getLeastSignificantBits())
                .array();
    }
}
