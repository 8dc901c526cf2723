package org.tongxin.identity.model;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.AccountId;
import org.tongxin.platform.Acting;

/**
 * Recognises whom a session or token stands for, for every request. What it learned it remembers for some seconds, so
 * that a
 * request costs no write and seldom a read; what is revoked on this node is forgotten at once, on others within that
 * time. Use
 * is noted in the database at most once a minute (sessions) or an hour (tokens), so idle time is exact to a minute.
 */
@Component
public class Recognition {

    private static final Duration NOTE_SESSION = Duration.ofMinutes(1);
    private static final Duration NOTE_TOKEN = Duration.ofHours(1);
    private static final int ROOM = 20_000;

    private final Map<ByteBuffer, Remembered> memory = new ConcurrentHashMap<>();
    private final AtomicLong revocations = new AtomicLong();
    private final StandingRows rows;
    private final Sessions sessions;
    private final TokenRows tokens;
    private final TransactionTemplate transaction;
    private final SignInSettings settings;
    private final Clock clock;

    Recognition(
            StandingRows rows,
            Sessions sessions,
            TokenRows tokens,
            TransactionTemplate transaction,
            SignInSettings settings,
            Clock clock) {
        this.rows = rows;
        this.sessions = sessions;
        this.tokens = tokens;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    private record Remembered(Standing standing, Instant readAt, AtomicReference<Instant> usedAt) {}

    /** Whom the session's secret stands for; empty when it is unknown, ended, idle for too long or too old. */
    public Optional<Standing> session(Secret secret) {
        Instant now = clock.instant();
        return recall(secret, now, rows::session)
                .filter(known -> now.isBefore(known.usedAt().get().plus(settings.idle())))
                .map(known ->
                        noted(known, now, NOTE_SESSION, (standing, at) -> sessions.seen(standing.credential(), at)));
    }

    /** Whom the token stands for; empty when it is unknown, revoked or expired. */
    public Optional<Standing> token(Secret secret) {
        Instant now = clock.instant();
        return recall(secret, now, rows::token)
                .map(known -> noted(known, now, NOTE_TOKEN, (standing, at) -> tokens.used(standing.credential(), at)));
    }

    /**
     * Forgets all that stands for an account: after the transaction, where one is under way, and at once where none is.
     */
    public void forget(AccountId account) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            forgetNow(account);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                forgetNow(account);
            }
        });
    }

    private void forgetNow(AccountId account) {
        revocations.incrementAndGet();
        memory.values().removeIf(known -> known.standing().account().equals(account));
    }

    private Optional<Remembered> recall(Secret secret, Instant now, Function<byte[], Optional<Standing>> read) {
        byte[] digest = secret.digest();
        Remembered known = memory.get(ByteBuffer.wrap(digest));
        if (known == null || now.isAfter(known.readAt().plus(settings.memory()))) {
            known = read(digest, now, read);
        }
        return Optional.ofNullable(known).filter(k -> now.isBefore(k.standing().expiresAt()));
    }

    private @Nullable Remembered read(byte[] digest, Instant now, Function<byte[], Optional<Standing>> read) {
        long revocationsBefore = revocations.get();
        ByteBuffer key = ByteBuffer.wrap(digest);
        Optional<Standing> found = read.apply(digest);
        if (found.isEmpty()) {
            memory.remove(key);
            return null;
        }
        Remembered fresh = new Remembered(
                found.get(), now, new AtomicReference<>(found.get().lastUsedAt()));
        if (memory.size() >= ROOM) {
            memory.clear();
        }
        memory.put(key, fresh);
        // a revocation that ended meanwhile may be newer than what was read: then it is not remembered
        if (revocations.get() != revocationsBefore) {
            memory.remove(key, fresh);
        }
        return fresh;
    }

    private Standing noted(Remembered known, Instant now, Duration every, BiConsumer<Standing, Instant> note) {
        Instant before = known.usedAt().get();
        if (!now.isBefore(before.plus(every)) && known.usedAt().compareAndSet(before, now)) {
            Standing standing = known.standing();
            Acting.run(
                    Acting.platform(standing.committee()),
                    () -> transaction.executeWithoutResult(_ -> note.accept(standing, now)));
        }
        return known.standing();
    }
}
