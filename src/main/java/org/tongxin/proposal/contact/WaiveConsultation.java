package org.tongxin.proposal.contact;

import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Serves;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/** A leader of the committee lets a proposal be filed without the consultation that the rule asks for, by name and with a reason. */
@UseCase
@Serves("A04")
public class WaiveConsultation {

    private final Proceedings proceedings;

    WaiveConsultation(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /** Lets it be filed. */
    public Outcome<Proposal> waive(Actor who, ProposalId id, long seen, String why) {
        return proceedings.take(
                who,
                WaiveConsultation.class,
                id,
                seen,
                (proposal, by, _) -> proposal.contacting().waive(by, why));
    }
}
