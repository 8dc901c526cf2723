package org.tongxin.proposal.writing;

import org.tongxin.committee.Directories;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Intake;
import org.tongxin.proposal.model.Numbering;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/**
 * Its author hands a proposal in (提交); it gets its number in the receipt book of the session whose year it is.
 */
@UseCase
public class SubmitProposal {

    private final Proceedings proceedings;
    private final Directories directories;
    private final Numbering numbering;

    SubmitProposal(Proceedings proceedings, Directories directories, Numbering numbering) {
        this.proceedings = proceedings;
        this.directories = directories;
        this.numbering = numbering;
    }

    /** Hands it in. */
    public Outcome<Proposal> submit(Actor who, ProposalId id, long seen) {
        return proceedings.take(
                who,
                SubmitProposal.class,
                id,
                seen,
                (proposal, by, regulation) -> directories
                        .of(who.committee())
                        .sessionOn(by.on())
                        .map(session -> proposal.writing()
                                .submit(
                                        by,
                                        session.id(),
                                        Intake.on(by.on(), session.opensOn(), session.closesOn(), regulation),
                                        numbering,
                                        regulation))
                        .orElseGet(() -> Outcome.refused(Reason.of("proposal.refused.noSession", by.on()))));
    }
}
