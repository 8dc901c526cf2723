package org.tongxin.common;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * What became of an act. A refusal is a value with its reasons; the web layer switches over all four cases and can drop none.
 *
 * @param <T> what a done act gives back
 */
public sealed interface Outcome<T> {

    /** It was done. */
    record Done<T>(T value) implements Outcome<T> {}

    /** A rule does not allow it; the reasons say why and what is missing. Nothing was changed. */
    record Refused<T>(List<Reason> reasons) implements Outcome<T> {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** Somebody else has acted on the matter since it was read. Nothing was changed, nothing is lost. */
    record Stale<T>(String byName, Instant at) implements Outcome<T> {}

    /** No such thing, or none that this person may see; the two are not told apart. */
    record Missing<T>() implements Outcome<T> {}

    /** Shorthand for {@link Done}. */
    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    /** Shorthand for {@link Refused}. */
    static <T> Outcome<T> refused(Reason... reasons) {
        return new Refused<>(List.of(reasons));
    }

    /** Shorthand for {@link Refused}. */
    static <T> Outcome<T> refused(List<Reason> reasons) {
        return new Refused<>(reasons);
    }

    /** Shorthand for {@link Missing}. */
    static <T> Outcome<T> missing() {
        return new Missing<>();
    }

    /** The same outcome with another value where it was done. */
    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Done<T>(T value) -> new Done<>(change.apply(value));
            case Refused<T>(List<Reason> reasons) -> new Refused<>(reasons);
            case Stale<T>(String byName, Instant at) -> new Stale<>(byName, at);
            case Missing<T> missing -> new Missing<>();
        };
    }
}
