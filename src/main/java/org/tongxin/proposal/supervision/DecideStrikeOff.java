package org.tongxin.proposal.supervision;

import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/** Somebody other than who asked strikes a proposal off the clear list, or keeps it there (销号审批). */
@UseCase
public class DecideStrikeOff {

    private final Proceedings proceedings;

    DecideStrikeOff(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /** Strikes it off. */
    public Outcome<Proposal> grant(Actor who, ProposalId id, long seen, String words) {
        return proceedings.take(
                who,
                DecideStrikeOff.class,
                id,
                seen,
                (proposal, by, _) -> proposal.clearing().grant(by, words));
    }

    /** Keeps it on the list, and says why. */
    public Outcome<Proposal> keep(Actor who, ProposalId id, long seen, String words) {
        return proceedings.take(
                who,
                DecideStrikeOff.class,
                id,
                seen,
                (proposal, by, _) -> proposal.clearing().keep(by, words));
    }
}
