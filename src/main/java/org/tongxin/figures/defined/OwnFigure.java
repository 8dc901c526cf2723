package org.tongxin.figures.defined;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version of a committee's own definition.
 *
 * @param retired no longer asked; what it said stays
 * @param body as it was entered
 * @param definition as it reads; null where a later program no longer reads it
 */
public record OwnFigure(
        String code,
        int version,
        boolean retired,
        Map<String, Object> body,
        @Nullable FigureDefinition definition,
        String changedBy,
        Instant changedAt) {

    public OwnFigure {
        body = Map.copyOf(body);
    }
}
