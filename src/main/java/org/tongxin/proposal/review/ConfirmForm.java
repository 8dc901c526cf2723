package org.tongxin.proposal.review;

import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/** The secretariat saw the seal or the signature that a collective proposal needs before it can be filed (核对形式要件). */
@UseCase
public class ConfirmForm {

    private final Proceedings proceedings;

    ConfirmForm(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /** Records what was seen. */
    public Outcome<Proposal> confirm(Actor who, ProposalId id, long seen, String words) {
        return proceedings.take(
                who,
                ConfirmForm.class,
                id,
                seen,
                (proposal, by, _) -> proposal.reviewing().confirmForm(by, words));
    }
}
