package org.tongxin.proposal.handling;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/** A unit says which of its departments and whom it has given a proposal to (单位内部分办). */
@UseCase
public class AssignWithinUnit {

    private final Proceedings proceedings;

    AssignWithinUnit(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /** Gives it to somebody within; the last word counts. */
    public Outcome<Proposal> assign(
            Actor who,
            ProposalId id,
            long seen,
            String department,
            String person,
            @Nullable LocalDate dueOn,
            String words) {
        return proceedings.take(
                who,
                AssignWithinUnit.class,
                id,
                seen,
                (proposal, by, _) -> proposal.handover().assignWithin(by, department, person, dueOn, words));
    }
}
