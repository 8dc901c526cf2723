package org.tongxin.proposal.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Outcome;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Problems;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes creating calls safe to repeat: the first one under a key creates, every later one with the same content gets what the
 * first one created, one with other content is refused. Key and creation are kept in one transaction.
 */
@Component
class Idempotency {

    private static final int LONGEST = 100;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Answer answer;
    private final Problems problems;
    private final Clock clock;

    Idempotency(
            JdbcClient jdbc,
            JsonMapper json,
            TransactionTemplate transaction,
            Answer answer,
            Problems problems,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = transaction;
        this.answer = answer;
        this.problems = problems;
        this.clock = clock;
    }

    private record Kept(byte[] digest, UUID created) {}

    /** Runs the call that creates a proposal under the caller's key. */
    ResponseEntity<?> once(@Nullable String key, Object content, Supplier<Outcome<Proposal>> create) {
        return once(
                key,
                content,
                create,
                created -> created.id().value(),
                id -> answer.document(new ProposalId(id), HttpStatus.CREATED));
    }

    /** The same for a call that creates something else, known again by its identity. */
    <T> ResponseEntity<?> once(
            @Nullable String key,
            Object content,
            Supplier<Outcome<T>> create,
            Function<T, UUID> identity,
            Function<UUID, ResponseEntity<?>> shown) {
        if (key == null || key.isBlank() || key.length() > LONGEST) {
            return Problems.answer(Problems.problem(
                    HttpStatus.BAD_REQUEST,
                    "idempotency-key",
                    "Send a header Idempotency-Key of 1 to 100 characters."));
        }
        byte[] digest = digest(content);
        ResponseEntity<?> result = transaction.execute(status -> {
            lock(key);
            Optional<Kept> kept = find(key);
            if (kept.isPresent()) {
                return again(kept.get(), digest, shown);
            }
            Outcome<T> outcome = create.get();
            if (outcome instanceof Outcome.Done<T>(T created)) {
                keep(key, digest, identity.apply(created));
            } else {
                status.setRollbackOnly();
            }
            return problems.of(outcome, created -> shown.apply(identity.apply(created)));
        });
        return java.util.Objects.requireNonNull(result);
    }

    private static ResponseEntity<?> again(Kept kept, byte[] digest, Function<UUID, ResponseEntity<?>> shown) {
        return Arrays.equals(kept.digest(), digest)
                ? shown.apply(kept.created())
                : Problems.answer(Problems.problem(
                        HttpStatus.CONFLICT, "idempotency-key", "This key was used for other content."));
    }

    /** The same key sent twice at once is served one after the other. */
    private void lock(String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 1))")
                .param(Acting.required().account() + " " + key)
                .query()
                .listOfRows();
    }

    private Optional<Kept> find(String key) {
        return jdbc.sql("select digest, proposal_id from proposal.idempotency"
                        + " where committee_id = platform.acting_committee() and account_id = ? and key = ?")
                .param(Acting.required().account().value())
                .param(key)
                .query((row, _) -> new Kept(row.getBytes("digest"), row.getObject("proposal_id", UUID.class)))
                .optional();
    }

    private void keep(String key, byte[] digest, UUID created) {
        jdbc.sql("insert into proposal.idempotency values (platform.acting_committee(), ?, ?, ?, ?, ?)")
                .param(Acting.required().account().value())
                .param(key)
                .param(digest)
                .param(created)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private byte[] digest(Object content) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(json.writeValueAsString(content).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
