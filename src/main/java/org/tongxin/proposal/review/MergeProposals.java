package org.tongxin.proposal.review;

import org.jspecify.annotations.Nullable;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Serves;
import org.tongxin.common.SessionId;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Proposals;
import org.tongxin.proposal.model.Visibility;
import org.tongxin.proposal.proceeding.Proceedings;

/** A reviewer merges proposals that ask for the same, or takes them apart again (并案、拆案). */
@UseCase
@Serves("A03")
public class MergeProposals {

    private final Proceedings proceedings;
    private final Proposals proposals;

    MergeProposals(Proceedings proceedings, Proposals proposals) {
        this.proceedings = proceedings;
        this.proposals = proposals;
    }

    /** Merges it into the lead. */
    public Outcome<Proposal> merge(Actor who, ProposalId id, long seen, ProposalId lead, String words) {
        return proceedings.takeBoth(
                who,
                MergeProposals.class,
                id,
                seen,
                lead,
                (proposal, other, by, _) -> proposal.merging().into(by, other, words));
    }

    /** Merges it into the one with that number in the receipt book of the session. */
    public Outcome<Proposal> merge(
            Actor who, ProposalId id, long seen, @Nullable SessionId session, @Nullable Integer serial, String words) {
        if (session == null || serial == null) {
            return Outcome.refused(Reason.at("serial", "proposal.refused.mergeNumber"));
        }
        return proposals
                .bySerial(session, serial, Visibility.of(who))
                .map(lead -> merge(who, id, seen, lead, words))
                .orElseGet(() -> Outcome.refused(Reason.at("serial", "proposal.refused.mergeNumber")));
    }

    /** Takes it apart again. */
    public Outcome<Proposal> takeApart(Actor who, ProposalId id, long seen, ProposalId lead, String words) {
        return proceedings.takeBoth(
                who,
                MergeProposals.class,
                id,
                seen,
                lead,
                (proposal, other, by, regulation) -> proposal.merging().apart(by, other, words, regulation));
    }
}
