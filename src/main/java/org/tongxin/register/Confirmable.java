package org.tongxin.register;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Matters that count as done only when whoever asked says so (请办人确认): the deed for people, the enterprise's problem, the difficulty of
 * the people. What a doer says of their own work is not enough.
 *
 * @param stage the stage that is reached by the confirmation alone
 * @param asker the role of whoever asked
 * @param doers roles of those who did it
 * @param field the field that says how or with what result it was confirmed
 */
public record Confirmable(String kind, String stage, String asker, java.util.List<String> doers, String field) {

    private static final Map<String, Confirmable> ALL = Map.of(
            "deed", new Confirmable("deed", "confirmed", "asker", java.util.List.of("doer"), "confirmation"),
            "enterprise-problem",
                    new Confirmable(
                            "enterprise-problem",
                            "confirmed",
                            "enterprise",
                            java.util.List.of("owner"),
                            "confirmation"),
            "difficulty", new Confirmable("difficulty", "checked", "asker", java.util.List.of("helper"), "check"));

    /** How a kind is confirmed; empty where nobody has to. */
    public static Optional<Confirmable> of(String kind) {
        return Optional.ofNullable(ALL.get(kind));
    }

    /** Whether a matter of that kind at that stage is confirmed. */
    public static boolean confirmed(String kind, @Nullable String stage) {
        return of(kind).filter(each -> each.stage().equals(stage)).isPresent();
    }
}
