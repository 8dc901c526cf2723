package org.tongxin.proposal.model;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.proposal.ProposalId;

/**
 * Merging proposals that ask for the same (并案, A03) and taking them apart again (拆案). One text leads; every original proposer
 * keeps credit, reply and judgement. Each verb changes both: the one that is merged and the one that takes it in.
 */
public final class Merging {

    private final Proposal p;

    Merging(Proposal proposal) {
        this.p = proposal;
    }

    /** Merges this one into another; both must still be unanswered, and none may already stand over or under a third. */
    public Outcome<Taken> into(Occasion by, Proposal lead, String typed) {
        String words = Prose.clean(typed);
        return guard(Step.MERGE, words)
                .need(p.reviewing().mayJudge(by), Reason.of("proposal.refused.ownProposal"))
                .need(!lead.id.equals(p.id), Reason.at("lead", "proposal.refused.mergeSelf"))
                .need(State.LEADING.contains(lead.state), Reason.at("lead", "proposal.refused.mergeLead"))
                .need(
                        Objects.equals(lead.numbers.session(), p.numbers.session()),
                        Reason.at("lead", "proposal.refused.mergeSession"))
                .need(p.merged.isEmpty(), Reason.of("proposal.refused.leadsOthers"))
                .then(() -> {
                    p.mergedInto = lead.id;
                    p.clocks.meet(ClockKind.REVIEW, null, by.on());
                    p.dates = p.dates.ended(by.at());
                    lead.merged.add(Merged.of(p));
                    lead.take(
                            Step.TAKE_IN,
                            lead.state,
                            by,
                            Map.of("comment", p.text.title(), "follower", p.id.toString()));
                    return p.take(
                            Step.MERGE,
                            State.MERGED,
                            by,
                            Map.of("comment", words, "lead", lead.id.toString(), "title", lead.text.title()));
                });
    }

    /** Takes it apart again, as long as the lead has not been replied to; its review begins anew. */
    public Outcome<Taken> apart(Occasion by, Proposal lead, String typed, Regulation regulation) {
        String words = Prose.clean(typed);
        return guard(Step.UNMERGE, words)
                .need(lead.id.equals(p.mergedInto), Reason.of("proposal.refused.notMerged"))
                .need(Step.LET_GO.allowedIn().contains(lead.state), Reason.of("proposal.refused.leadReplied"))
                .need(!words.isEmpty(), Reason.at("words", "proposal.refused.whyApart"))
                .then(() -> released(by, lead, words, regulation));
    }

    private Taken released(Occasion by, Proposal lead, String words, Regulation regulation) {
        p.mergedInto = null;
        p.dates = p.dates.ended(null);
        p.clocks.start(ClockKind.REVIEW, null, by.on(), regulation);
        lead.merged.removeIf(each -> each.id().equals(p.id));
        lead.take(Step.LET_GO, lead.state, by, Map.of("comment", p.text.title(), "follower", p.id.toString()));
        // reviews given before were given to another question
        p.submissions++;
        return p.take(Step.UNMERGE, State.SUBMITTED, by, Map.of("comment", words, "lead", lead.id.toString()));
    }

    /** Whether what was merged into it has to be let go, because it ends without a reply. */
    public boolean mustLetGo() {
        return !p.merged.isEmpty()
                && (p.state == State.WITHDRAWN || p.state == State.NOT_FILED || p.state == State.CONVERTED);
    }

    /** Which one it is merged into. */
    public @Nullable ProposalId lead() {
        return p.mergedInto;
    }

    private Guard guard(Step step, String words) {
        return Guard.of(p, step)
                .need(
                        Prose.length(words) <= Handover.WHY_MAX,
                        Reason.at("words", "proposal.refused.whyTooLong", Handover.WHY_MAX));
    }
}
