package org.tongxin.proposal.transfer;

import org.jspecify.annotations.Nullable;
import org.tongxin.committee.Directories;
import org.tongxin.committee.UnitCard;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UnitId;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/**
 * The assigner decides on a unit's objection (裁定申退): another unit gets it, or this one keeps it.
 */
@UseCase
public class DecideObjection {

    private final Proceedings proceedings;
    private final Directories directories;

    DecideObjection(Proceedings proceedings, Directories directories) {
        this.proceedings = proceedings;
        this.directories = directories;
    }

    /** Another unit gets it. */
    public Outcome<Proposal> uphold(
            Actor who, ProposalId id, long seen, UnitId unit, @Nullable UnitId instead, String words) {
        boolean known = instead == null
                || directories
                        .of(who.committee())
                        .unit(instead)
                        .filter(UnitCard::active)
                        .isPresent();
        if (!known) {
            return Outcome.refused(Reason.at("instead", "proposal.refused.unitUnknown"));
        }
        return take(
                who,
                id,
                seen,
                (proposal, by, regulation) -> proposal.handover().uphold(by, unit, instead, words, regulation));
    }

    /** This unit keeps it and has to sign. */
    public Outcome<Proposal> refuse(Actor who, ProposalId id, long seen, UnitId unit, String words) {
        return take(
                who, id, seen, (proposal, by, regulation) -> proposal.handover().refuse(by, unit, words, regulation));
    }

    private Outcome<Proposal> take(Actor who, ProposalId id, long seen, Proceedings.Verb verb) {
        return proceedings.take(who, DecideObjection.class, id, seen, verb);
    }
}
