package org.tongxin.proposal.handling;

import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/**
 * The unit's leader issues the reply or hands it back (签发、退改); never the person who drafted it.
 */
@UseCase
public class IssueReply {

    private final Proceedings proceedings;

    IssueReply(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /** Issues it; it goes to the proposers at once. */
    public Outcome<Proposal> issue(Actor who, ProposalId id, long seen) {
        return proceedings.take(
                who,
                IssueReply.class,
                id,
                seen,
                (proposal, by, regulation) -> proposal.answering().issue(by, regulation));
    }

    /** Sends it to supervision, where the rule asks for that before it is issued. */
    public Outcome<Proposal> pass(Actor who, ProposalId id, long seen) {
        return proceedings.take(
                who,
                IssueReply.class,
                id,
                seen,
                (proposal, by, regulation) -> proposal.answering().pass(by, regulation));
    }

    /** Hands it back with a remark. */
    public Outcome<Proposal> sendBack(Actor who, ProposalId id, long seen, String remark) {
        return proceedings.take(
                who,
                IssueReply.class,
                id,
                seen,
                (proposal, by, _) -> proposal.answering().sendBack(by, remark));
    }
}
