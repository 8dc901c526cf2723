package org.tongxin.proposal.writing;

import org.tongxin.committee.Directories;
import org.tongxin.committee.MemberCard;
import org.tongxin.common.Actor;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/**
 * Its author asks another member to sign (邀请联名), with a last day to answer.
 */
@UseCase
public class InviteCosigner {

    private final Proceedings proceedings;
    private final Directories directories;

    InviteCosigner(Proceedings proceedings, Directories directories) {
        this.proceedings = proceedings;
        this.directories = directories;
    }

    /** Asks that member. */
    public Outcome<Proposal> invite(Actor who, ProposalId id, long seen, MemberId member) {
        boolean inOffice = directories
                .of(who.committee())
                .member(member)
                .filter(MemberCard::active)
                .isPresent();
        if (!inOffice) {
            return Outcome.refused(Reason.at("member", "proposal.refused.notInOffice"));
        }
        return proceedings.take(
                who,
                InviteCosigner.class,
                id,
                seen,
                (proposal, by, regulation) -> proposal.writing().invite(by, member, regulation));
    }
}
