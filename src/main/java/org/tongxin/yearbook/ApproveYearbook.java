package org.tongxin.yearbook;

import java.util.UUID;
import java.util.stream.Collectors;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;

/** A draft is approved: every figure and record is kept as it stands at this moment, and nothing of it is changed any more (定稿). */
@UseCase
public class ApproveYearbook {

    private final Editing editing;
    private final Yearbooks yearbooks;
    private final Compose compose;

    ApproveYearbook(Editing editing, Yearbooks yearbooks, Compose compose) {
        this.editing = editing;
        this.yearbooks = yearbooks;
        this.compose = compose;
    }

    /** Approves what was read; an empty one, or one with more than it can hold, is refused. */
    public Outcome<Yearbook> approve(Actor who, UUID id, int seen) {
        return editing.change(who, ApproveYearbook.class, id, seen, held -> {
            Contents contents = compose.of(
                            who,
                            held.book(),
                            held.leftOut().stream()
                                    .map(Yearbooks.LeftOut::matter)
                                    .collect(Collectors.toSet()))
                    .contents();
            if (contents.records() == 0) {
                return Outcome.refused(Reason.of("yearbook.refused.empty"));
            }
            if (contents.cut()) {
                return Outcome.refused(Reason.of("yearbook.refused.cut", Compose.MOST));
            }
            yearbooks.freeze(id, contents, who.name());
            return Outcome.done(held.book().frozen());
        });
    }
}
