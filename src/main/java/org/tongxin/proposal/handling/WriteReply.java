package org.tongxin.proposal.handling;

import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Serves;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Reply;
import org.tongxin.proposal.proceeding.Proceedings;

/**
 * The lead unit's officer writes the reply and hands it to the unit's leader (起草答复、送审).
 */
@UseCase
@Serves("A09")
public class WriteReply {

    private final Proceedings proceedings;

    WriteReply(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /** Keeps the draft, complete or not. */
    public Outcome<Proposal> draft(Actor who, ProposalId id, long seen, Reply.Sheet sheet) {
        return proceedings.take(
                who,
                WriteReply.class,
                id,
                seen,
                (proposal, by, _) -> proposal.answering().draft(by, sheet));
    }

    /** Hands it to the leader. */
    public Outcome<Proposal> send(Actor who, ProposalId id, long seen, Reply.Sheet sheet) {
        return proceedings.take(
                who,
                WriteReply.class,
                id,
                seen,
                (proposal, by, regulation) -> proposal.answering().send(by, sheet, regulation));
    }
}
