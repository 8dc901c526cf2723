package org.tongxin.proposal.proceeding;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongxin.common.Actor;
import org.tongxin.common.Ids;
import org.tongxin.common.Outcome;
import org.tongxin.platform.Audit;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.ProposalMoved;
import org.tongxin.proposal.model.Channel;
import org.tongxin.proposal.model.Occasion;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Proposals;
import org.tongxin.proposal.model.Regulation;
import org.tongxin.proposal.model.Taken;
import org.tongxin.proposal.model.Visibility;

/** Keeps a proposal after a step with all that is written beside it: its history, its facts, its audit record, its event. Called within the step's transaction. */
@Component("proposalKeeping")
class Keeping {

    /** What was entered later than that about the past is no news to anybody. */
    private static final Duration NEWS = Duration.ofDays(30);

    private final Proposals proposals;
    private final ProposalFacts facts;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Keeping(Proposals proposals, ProposalFacts facts, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.proposals = proposals;
        this.facts = facts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps it; stale where somebody else has changed it meanwhile. */
    Outcome<Proposal> keep(Actor who, Class<?> useCase, Proposal proposal, Regulation regulation) {
        if (!proposals.save(proposal, regulation)) {
            return stale(proposal);
        }
        write(who, useCase, proposal);
        if (proposal.merging().mustLetGo()) {
            letGo(who, useCase, proposal, regulation);
        }
        return Outcome.done(proposal);
    }

    /** What was merged into something that ends without a reply goes back to its own review. */
    private void letGo(Actor who, Class<?> useCase, Proposal lead, Regulation regulation) {
        Occasion by = Occasion.now(who, clock);
        lead.merged()
                .forEach(each -> proposals.hold(each.id(), Visibility.ALL).ifPresent(follower -> {
                    Proposal free = proposals.find(lead.id(), Visibility.ALL).orElseThrow();
                    if (follower.merging().apart(by, free, lead.text().title(), regulation) instanceof Outcome.Done) {
                        proposals.save(follower, regulation);
                        write(who, useCase, follower);
                        proposals.save(free, regulation);
                        write(who, useCase, free);
                    }
                }));
    }

    /** Who changed it last, for whoever read it before. */
    static Outcome<Proposal> stale(Proposal proposal) {
        return proposal.lastChange()
                .<Outcome<Proposal>>map(change -> new Outcome.Stale<>(change.by(), change.at()))
                .orElseGet(Outcome::missing);
    }

    private void write(Actor who, Class<?> useCase, Proposal proposal) {
        facts.write(proposal);
        boolean counts =
                proposal.taken().stream().anyMatch(taken -> taken.step().isHistory());
        if (counts) {
            audit(who, useCase, proposal);
        }
        proposal.taken().stream()
                .filter(taken ->
                        taken.step().isHistory() && !proposal.origin().channel().equals(Channel.IMPORT))
                .filter(taken -> taken.at().isAfter(clock.instant().minus(NEWS)))
                .forEach(taken -> events.publishEvent(moved(who, proposal, taken)));
    }

    private static ProposalMoved moved(Actor who, Proposal proposal, Taken taken) {
        return new ProposalMoved(
                Ids.next(),
                who.committee(),
                proposal.id(),
                taken.step().name(),
                taken.to().name(),
                taken.account(),
                taken.name(),
                taken.at(),
                taken.detail().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> String.valueOf(each.getValue()))));
    }

    private void audit(Actor who, Class<?> useCase, Proposal proposal) {
        Taken first = proposal.taken().getFirst();
        Taken last = proposal.taken().getLast();
        String title =
                Optional.of(proposal.text().title()).filter(t -> !t.isEmpty()).orElse("—");
        audit.record(
                who,
                useCase.getSimpleName(),
                new Audit.Subject(ProposalId.KIND, proposal.id().value(), title),
                proposal.version() == 0 ? null : Map.of("state", first.from()),
                Map.of("state", last.to()));
    }
}
