package org.tongxin.identity.model;

import java.security.SecureRandom;

/** Passwords and codes made for people to copy: no sign that looks like another. */
public final class OneTimePassword {

    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePassword() {}

    /** Sixteen signs in four groups, about 79 random bits. */
    public static String fresh() {
        return fresh(GROUPS);
    }

    /** So many groups of four signs. */
    public static String fresh(int groups) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < groups * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                text.append('-');
            }
            text.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return text.toString();
    }
}
