package org.tongxin.register.confirming;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.Receipt;

/**
 * The short code with which whoever asked confirms (确认码): eight signs of thirty-two, as many as one writes on a slip; wrong ones are counted,
 * so that none is guessed. Only its hash is kept.
 */
public record ConfirmCode(String code) {

    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    static ConfirmCode fresh() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new ConfirmCode(code.toString());
    }

    /** What somebody typed, in whatever case, with or without a hyphen; empty where it can be none. */
    public static Optional<ConfirmCode> typed(String text) {
        String code = text.length() > LENGTH * LENGTH
                ? ""
                : text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        boolean possible = code.length() == LENGTH && code.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0);
        return possible ? Optional.of(new ConfirmCode(code)) : Optional.empty();
    }

    /** In two groups: {@code 7KQM-2XVB}. */
    public String shown() {
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    byte[] hash(CommitteeId committee) {
        return Receipt.sha256((committee + " confirm " + code).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "ConfirmCode";
    }
}
