package org.tongxin.identity.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A random value that only its holder knows: a session cookie, an API token. We keep its digest; 256 random bits need
 * neither
 * salt nor slow hashing.
 */
public record Secret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** A fresh one. */
    public static Secret fresh() {
        return fresh("");
    }

    /** A fresh one with a beginning by which it can be recognised in logs and by secret scanners. */
    public static Secret fresh(String beginning) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return new Secret(beginning + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** What is kept of it. */
    public byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Never the value. */
    @Override
    public String toString() {
        return "Secret";
    }
}
