package org.tongxin.identity.model;

import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id (19 MiB, 2 passes, 1 lane: the first choice of the OWASP password storage cheat sheet)
 * and
 * compares them. Only as many at a time as there are processors: each takes its memory, and a flood of sign-ins must
 * not take all.
 */
@Component
public class Passwords {

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2id", Map.of("argon2id", new Argon2PasswordEncoder(SALT, HASH, LANES, KIBIBYTES, PASSES)));
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final String nobody = encoder.encode(Secret.fresh().text());

    /** What is kept of a password. */
    public String hash(String password) {
        return inTurn(() -> encoder.encode(normal(password)));
    }

    /** Whether this is the password that was hashed. */
    public boolean matches(String password, String hash) {
        return inTurn(() -> encoder.matches(normal(password), hash));
    }

    /** Takes as long as a comparison, so that time does not tell which logins exist. */
    public void matchNobody(String password) {
        matches(password, nobody);
    }

    /** The same characters typed on another keyboard or device give the same bytes. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
