package org.tongxin.figures.defined;

import org.jspecify.annotations.Nullable;
import org.tongxin.committee.Founding;

/**
 * What a figure is asked of.
 *
 * @param level for the scope LEVEL: which one
 */
public record Question(Span span, Scope scope, Founding.@Nullable Level level) {

    /** Whose facts count (范围). */
    public enum Scope {
        /** 本级: the own committee. */
        OWN,
        /** 下级: the committees below. */
        BELOW,
        /** 本级和下级. What several held together counts once. */
        ALL,
        /** 某一级: those of the own and the lower committees that are of one level. */
        LEVEL
    }

    public Question {
        if ((scope == Scope.LEVEL) != (level != null)) {
            throw new IllegalArgumentException("A level is asked exactly where the scope is one level");
        }
        if (span.session() != null && scope != Scope.OWN) {
            throw new IllegalArgumentException("A session belongs to the own committee; ask others by days");
        }
    }

    /** Of the own committee. */
    public static Question own(Span span) {
        return new Question(span, Scope.OWN, null);
    }

    /** Of that scope. */
    public static Question of(Span span, Scope scope) {
        return new Question(span, scope, null);
    }

    /** Of the own and lower committees of that level. */
    public static Question of(Span span, Founding.Level level) {
        return new Question(span, Scope.LEVEL, level);
    }

    Question during(Span other) {
        return new Question(other, scope, level);
    }
}
