package org.tongxin.figures.asking;

import java.util.ArrayList;
import java.util.List;
import org.tongxin.common.Reason;
import org.tongxin.common.page.Errors;
import org.tongxin.common.page.Words;

/** Why a figure of one's own is refused: the field is called what the page calls it, not what the definition does. */
public final class FigureRefusals {

    private FigureRefusals() {}

    /** The reasons at their fields, in words. */
    public static Errors errors(List<Reason> reasons, Words w) {
        return Errors.of(reasons.stream().map(each -> named(each, w)).toList(), w);
    }

    private static Reason named(Reason reason, Words w) {
        String field = reason.field();
        if (field == null
                || reason.args().isEmpty()
                || !reason.args().getFirst().equals(field)) {
            return reason;
        }
        List<Object> args = new ArrayList<>(reason.args());
        args.set(0, w.orElse("figures.own." + field, field));
        return new Reason(reason.key(), args, field);
    }
}
