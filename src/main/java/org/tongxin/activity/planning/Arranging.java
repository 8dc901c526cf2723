package org.tongxin.activity.planning;

import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.tongxin.activity.Organising;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.matter.Keeping;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;

/** How an organiser changes what is still ahead: held, theirs, and not over. */
@Component
class Arranging {

    private final Keeping keeping;

    Arranging(Keeping keeping) {
        this.keeping = keeping;
    }

    Outcome<Matter> change(
            Actor who,
            Class<?> useCase,
            MatterId id,
            int version,
            Function<Keeping.Held, Outcome<Keeping.Made>> change) {
        return keeping.change(who, useCase, id, version, held -> {
            if (!held.kind().attended() || !Organising.may(who, held.matter())) {
                return Outcome.missing();
            }
            return Organising.isAhead(held.matter())
                    ? change.apply(held)
                    : Outcome.refused(Reason.of("activity.refused.notAhead"));
        });
    }
}
