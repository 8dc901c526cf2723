package org.tongxin.platform.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.page.Words;

/** What the interface answers where an act was not done: a problem (RFC 9457) with all its reasons, in the caller's language. */
@Component
public class Problems {

    private final MessageSource messages;
    private final Clock clock;

    Problems(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** The answer to what became of an act; what was done is shown by the caller. */
    public <T> ResponseEntity<?> of(Outcome<T> outcome, Function<T, ResponseEntity<?>> done) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> done.apply(value);
            case Outcome.Refused<T>(List<Reason> reasons) -> refused(reasons);
            case Outcome.Stale<T>(String byName, Instant at) -> stale(byName, at);
            case Outcome.Missing<T> _ -> missing();
        };
    }

    /** 422: a rule does not allow it. */
    public ResponseEntity<?> refused(List<Reason> reasons) {
        Words w = new Words(messages, LocaleContextHolder.getLocale(), clock);
        ProblemDetail problem =
                problem(HttpStatus.UNPROCESSABLE_CONTENT, "refused", reasons.isEmpty() ? "" : w.t(reasons.getFirst()));
        problem.setProperty(
                "reasons", reasons.stream().map(reason -> reason(reason, w)).toList());
        return answer(problem);
    }

    /** 404: no such thing, or none that this person may see. */
    public ResponseEntity<?> missing() {
        return answer(problem(HttpStatus.NOT_FOUND, "missing", "No such thing, or none you may see."));
    }

    private static ResponseEntity<?> stale(String byName, Instant at) {
        ProblemDetail problem =
                problem(HttpStatus.CONFLICT, "stale", "Somebody else has acted on it since you read it.");
        problem.setProperty("changedBy", byName);
        problem.setProperty("changedAt", at);
        return answer(problem);
    }

    /** A problem of that type. */
    public static ProblemDetail problem(HttpStatus status, String type, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(status.getReasonPhrase());
        problem.setType(URI.create("urn:tongxin:problem:" + type));
        return problem;
    }

    /** The answer that carries it. */
    public static ResponseEntity<?> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static Map<String, Object> reason(Reason reason, Words w) {
        Map<String, Object> shown = new TreeMap<>(Map.of("key", reason.key(), "message", w.t(reason)));
        @Nullable String field = reason.field();
        if (field != null) {
            shown.put("field", field);
        }
        return shown;
    }
}
