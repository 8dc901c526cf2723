package org.tongxin.figures.asking;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongxin.figures.defined.Question;

/**
 * A question that was understood, and how an address says it.
 *
 * @param token the span as an address says it
 * @param before the span to compare with, and nothing where there is none
 * @param misread something of the address could not be understood; the page says so
 */
public record Asking(Question question, String token, Before before, boolean misread, LocalDate today) {

    /**
     * The span before.
     *
     * @param span null: there is none to compare with
     * @param toDate whether it ends as early as this one has come so far
     */
    public record Before(org.tongxin.figures.defined.@Nullable Span span, boolean toDate) {}

    /** The scope as an address says it. */
    public String scope() {
        return question.level() == null
                ? question.scope().name()
                : question.level().name();
    }

    /** Whether committees below are counted too. */
    public boolean beyondOwn() {
        return question.scope() != Question.Scope.OWN;
    }

    /** The question as an address says it, without the question mark. */
    public String query() {
        return "span=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&scope=" + scope();
    }

    /** The address of a figure with this question. */
    public String to(String code) {
        return "/numbers/" + code + "?" + query();
    }
}
