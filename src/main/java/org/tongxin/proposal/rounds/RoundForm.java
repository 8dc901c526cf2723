package org.tongxin.proposal.rounds;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.SessionId;
import org.tongxin.common.Typed;
import org.tongxin.common.UnitId;
import org.tongxin.proposal.model.Grade;

/** The form of a round to be planned, as it was sent. */
public record RoundForm(
        @Nullable String name,
        @Nullable String words,
        @Nullable String from,
        @Nullable String until,
        @Nullable String session,
        @Nullable String year,
        @Nullable List<String> unit,
        @Nullable List<String> grades,
        @Nullable List<String> grounds) {

    /** Whether that box is ticked. */
    public static boolean has(@Nullable List<String> chosen, String value) {
        return chosen != null && chosen.contains(value);
    }

    /** A field as text; empty where nothing was sent. */
    public static String text(@Nullable String field) {
        return Objects.requireNonNullElse(field, "");
    }

    NewRound round() {
        Integer filed = Typed.number(text(year));
        return new NewRound(
                text(name),
                text(words),
                Typed.day(text(from)),
                Typed.day(text(until)),
                new Selection(
                        Typed.id(text(session), SessionId::new),
                        filed == null || filed < 1900 || filed > 2199 ? null : filed,
                        each(unit, id -> Typed.id(id, UnitId::new)),
                        each(grades, code -> Typed.code(Grade.class, code)),
                        each(grounds, code -> Typed.code(Ground.class, code))));
    }

    private static <T> List<T> each(@Nullable List<String> typed, Function<String, @Nullable T> type) {
        return typed == null
                ? List.of()
                : typed.stream().limit(200).map(type).filter(Objects::nonNull).toList();
    }
}
