package org.tongxin.common;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The code with which somebody outside asks what became of what they sent (回执码): sixteen signs of thirty-two, eighty bits, so that none is
 * guessed. Signs that people take for others are not among them. Only its hash, with the committee's identity, is kept.
 */
public record Receipt(String code) {

    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A fresh one. */
    public static Receipt fresh() {
        byte[] random = new byte[LENGTH];
        RANDOM.nextBytes(random);
        return of(random);
    }

    /** The one that belongs to a form nobody can guess: the same form sent twice is one thing with one receipt. */
    public static Receipt of(CommitteeId committee, String form) {
        return of(sha256((committee + " form " + form).getBytes(StandardCharsets.UTF_8)));
    }

    private static Receipt of(byte[] random) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(random[i] & 31));
        }
        return new Receipt(code.toString());
    }

    /** What somebody typed, with or without hyphens and in whatever case; empty where it can be none. */
    public static Optional<Receipt> typed(String text) {
        String code = text.length() > LENGTH * GROUP
                ? ""
                : text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        boolean possible = code.length() == LENGTH && code.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0);
        return possible ? Optional.of(new Receipt(code)) : Optional.empty();
    }

    /** In groups of four: {@code 7KQM-2XVB-…}. */
    public String shown() {
        return String.join("-", code.split("(?<=\\G.{" + GROUP + "})"));
    }

    /** What is kept of it. */
    public byte[] hash(CommitteeId committee) {
        return sha256((committee + " " + code).getBytes(StandardCharsets.UTF_8));
    }

    /** The SHA-256 of these bytes, one after the other. */
    public static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Receipt";
    }
}
