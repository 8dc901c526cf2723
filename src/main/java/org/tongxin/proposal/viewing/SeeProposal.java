package org.tongxin.proposal.viewing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Proposals;
import org.tongxin.proposal.model.Regulation;
import org.tongxin.proposal.model.Visibility;
import org.tongxin.proposal.proceeding.Regulations;

/** A person reads one proposal: its text, its timeline, who has it, its clocks, and what they may do. */
@UseCase
public class SeeProposal {

    private final Proposals proposals;
    private final Timelines timelines;
    private final Regulations regulations;
    private final Clock clock;

    SeeProposal(Proposals proposals, Timelines timelines, Regulations regulations, Clock clock) {
        this.proposals = proposals;
        this.timelines = timelines;
        this.regulations = regulations;
        this.clock = clock;
    }

    /** A proposal with what this reader may read of it. */
    public record Seen(
            Proposal proposal, Regulation regulation, Sight sight, java.util.List<Timelines.Line> timeline) {}

    /** The proposal, if this person sees it. */
    @Transactional(readOnly = true)
    public Optional<Seen> see(Actor who, ProposalId id) {
        Regulation regulation = regulations.on(who.committee(), LocalDate.now(clock));
        return proposals.find(id, Visibility.of(who)).map(proposal -> {
            Sight sight = new Sight(who, proposal, regulation);
            return new Seen(proposal, regulation, sight, sight.timeline(timelines.of(id)));
        });
    }
}
