package org.tongxin.activity.checkin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tongxin.activity.Plan;
import org.tongxin.matter.MatterId;

/**
 * The code at the door (签到码): eight characters that change by themselves. A code is good for the time it is shown and as long again, so that
 * nobody is refused for being slow.
 */
final class Codes {

    /** How often it changes; twice this it is good for. */
    static final Duration STEP = Duration.ofMinutes(2);

    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;

    private Codes() {}

    /** The code of this moment. */
    static String now(MatterId id, Plan plan, Instant now) {
        return code(id, plan, now.getEpochSecond() / STEP.toSeconds());
    }

    /** Whether it is the code of this moment or the one before. */
    static boolean good(MatterId id, Plan plan, String typed, Instant now) {
        byte[] given = typed.strip().toUpperCase(java.util.Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        long step = now.getEpochSecond() / STEP.toSeconds();
        boolean good = false;
        for (long each = step - 1; each <= step; each++) {
            good |= MessageDigest.isEqual(code(id, plan, each).getBytes(StandardCharsets.UTF_8), given);
        }
        return good;
    }

    private static String code(MatterId id, Plan plan, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(plan.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] digest = mac.doFinal((id + "|" + step).getBytes(StandardCharsets.UTF_8));
            StringBuilder code = new StringBuilder();
            for (int i = 0; i < LENGTH; i++) {
                code.append(LETTERS.charAt(digest[i] & 31));
            }
            return code.toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
