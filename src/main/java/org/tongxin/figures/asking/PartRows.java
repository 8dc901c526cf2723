package org.tongxin.figures.asking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.common.Actor;
import org.tongxin.figures.defined.Answer;
import org.tongxin.figures.defined.Breakdown;
import org.tongxin.figures.defined.DefinedFigures;
import org.tongxin.figures.defined.FigureDefinition;

/** A figure part by part, in the order in which it is read. */
@Component
class PartRows {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Breakdowns.Row NOUGHT = new Breakdowns.Row(null, BigDecimal.ZERO, null, null);
    private static final Breakdowns.Row NO_SHARE = new Breakdowns.Row(null, null, BigDecimal.ZERO, BigDecimal.ZERO);

    private final DefinedFigures figures;

    PartRows(DefinedFigures figures) {
        this.figures = figures;
    }

    /** A figure part by part; a share with both its halves. */
    List<Breakdowns.Row> of(Actor who, FigureDefinition definition, Asking asking, Breakdown by) {
        List<Breakdowns.Row> rows = new ArrayList<>();
        if (definition instanceof FigureDefinition.Ratio ratio) {
            var both = figures.byAll(who, List.of(ratio.part(), ratio.whole()), asking.question(), by);
            List<Answer.Part> parts = both.getOrDefault(ratio.part(), List.of());
            List<Answer.Part> wholes = both.getOrDefault(ratio.whole(), List.of());
            Set<@Nullable String> keys = new LinkedHashSet<>();
            wholes.forEach(each -> keys.add(each.key()));
            parts.forEach(each -> keys.add(each.key()));
            keys.forEach(key -> rows.add(share(key, value(parts, key), value(wholes, key))));
        } else {
            figures.byAll(who, List.of(definition.code()), asking.question(), by)
                    .getOrDefault(definition.code(), List.of())
                    .forEach(each -> rows.add(Breakdowns.Row.of(each)));
        }
        boolean share = definition instanceof FigureDefinition.Ratio;
        return Breakdowns.ordered(by, rows, asking, share ? NO_SHARE : NOUGHT);
    }

    private static Breakdowns.Row share(@Nullable String key, BigDecimal part, BigDecimal whole) {
        BigDecimal share = whole.signum() == 0 ? null : part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
        return new Breakdowns.Row(key, share, part, whole);
    }

    private static BigDecimal value(List<Answer.Part> parts, @Nullable String key) {
        return parts.stream()
                .filter(each -> Objects.equals(each.key(), key))
                .map(Answer.Part::value)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }
}
