package org.tongxin.proposal.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.tongxin.common.AccountId;

/**
 * A step that was taken: one line of the proposal's timeline, and what facts and notices are made from.
 *
 * @param step which step
 * @param from the state before
 * @param to the state after
 * @param account who took it
 * @param name the person's name as shown
 * @param at when
 * @param on the day it counts for
 * @param detail what belongs to it, by name: a unit, a reason's code, a grade, a comment
 */
public record Taken(
        Step step,
        State from,
        State to,
        AccountId account,
        String name,
        Instant at,
        LocalDate on,
        Map<String, Object> detail) {

    public Taken {
        detail = Map.copyOf(detail);
    }

    /** A detail as text, or an empty text where there is none. */
    public String text(String key) {
        Object value = detail.get(key);
        return value == null ? "" : value.toString();
    }
}
