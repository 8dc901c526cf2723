package org.tongxin.proposal.proceeding;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.identity.Permissions;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Occasion;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Proposals;
import org.tongxin.proposal.model.Regulation;
import org.tongxin.proposal.model.Taken;
import org.tongxin.proposal.model.Visibility;

/**
 * Takes steps, always in the same order: who acts and may they; is there such a proposal for them; has it changed since they
 * read it; do the rules allow it; then the change with its facts, its history, its audit record and its event, all or none.
 */
@Component
public class Proceedings {

    /** The reader has seen no particular version; the step is taken on whatever there is. */
    public static final long ANY = -1;

    private final Proposals proposals;
    private final Regulations regulations;
    private final Keeping keeping;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Proceedings(
            Proposals proposals,
            Regulations regulations,
            Keeping keeping,
            TransactionTemplate transaction,
            Clock clock) {
        this.proposals = proposals;
        this.regulations = regulations;
        this.keeping = keeping;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What is done to a proposal: one verb of the aggregate, or several on the same occasion. */
    @FunctionalInterface
    public interface Verb {
        Outcome<Taken> on(Proposal proposal, Occasion by, Regulation regulation);
    }

    /** A proposal that does not exist yet. */
    @FunctionalInterface
    public interface Beginning {
        Outcome<Proposal> begin(Occasion by, Regulation regulation);
    }

    /**
     * Takes a step on a proposal this person sees.
     *
     * @param useCase the use case, for the permission table and the audit trail
     * @param seen the version the person has read, or {@link #ANY}
     */
    public Outcome<Proposal> take(Actor who, Class<?> useCase, ProposalId id, long seen, Verb verb) {
        return permitted(who, useCase, () -> within(who, useCase, id, seen, Visibility.of(who), verb));
    }

    /** What is done to two proposals at once: the first is the one that is acted on. */
    @FunctionalInterface
    public interface Pair {
        Outcome<Taken> on(Proposal proposal, Proposal other, Occasion by, Regulation regulation);
    }

    /**
     * Takes a step that changes two proposals this person sees, both or none.
     *
     * @param seen the version of the first that the person has read, or {@link #ANY}
     */
    public Outcome<Proposal> takeBoth(
            Actor who, Class<?> useCase, ProposalId id, long seen, ProposalId other, Pair verb) {
        Visibility viewer = Visibility.of(who);
        return permitted(
                who,
                useCase,
                () -> inTransaction(status -> {
                    // always in the same order, so that two people merging crosswise do not wait for each other
                    boolean first = id.value().compareTo(other.value()) <= 0;
                    Optional<Proposal> lower = proposals.hold(first ? id : other, viewer);
                    Optional<Proposal> higher = proposals.hold(first ? other : id, viewer);
                    Occasion now = Occasion.now(who, clock);
                    Verb one = (proposal, by, regulation) -> (first ? higher : lower)
                            .map(second -> both(who, useCase, proposal, second, by, regulation, verb))
                            .orElseGet(Outcome::missing);
                    Outcome<Proposal> outcome = (first ? lower : higher)
                            .map(proposal -> act(who, useCase, proposal, seen, now, one))
                            .orElseGet(Outcome::missing);
                    if (!(outcome instanceof Outcome.Done)) {
                        status.setRollbackOnly();
                    }
                    return outcome;
                }));
    }

    private Outcome<Taken> both(
            Actor who,
            Class<?> useCase,
            Proposal proposal,
            Proposal other,
            Occasion by,
            Regulation regulation,
            Pair verb) {
        Outcome<Taken> outcome = verb.on(proposal, other, by, regulation);
        if (outcome instanceof Outcome.Done && !other.taken().isEmpty()) {
            return keeping.keep(who, useCase, other, regulation) instanceof Outcome.Done
                    ? outcome
                    : new Outcome.Stale<>("", by.at());
        }
        return outcome;
    }

    /** Somebody else's transaction may be in the way; the step is then taken anew, on what that one left behind. */
    private Outcome<Proposal> inTransaction(TransactionCallback<Outcome<Proposal>> step) {
        try {
            return java.util.Objects.requireNonNull(transaction.execute(step));
        } catch (PessimisticLockingFailureException _) {
            return java.util.Objects.requireNonNull(transaction.execute(step));
        }
    }

    /** Takes a step that time takes, not a person: the platform acts, and it sees everything of its committee. */
    public Outcome<Proposal> byPlatform(Actor platform, Class<?> job, ProposalId id, Verb verb) {
        return within(platform, job, id, ANY, Visibility.ALL, verb);
    }

    private Outcome<Proposal> within(
            Actor who, Class<?> useCase, ProposalId id, long seen, Visibility viewer, Verb verb) {
        return inTransaction(status -> {
            Occasion now = Occasion.now(who, clock);
            Outcome<Proposal> outcome = proposals
                    .hold(id, viewer)
                    .map(proposal -> act(who, useCase, proposal, seen, now, verb))
                    .orElseGet(Outcome::missing);
            if (!(outcome instanceof Outcome.Done)) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    /** A proposal that does not exist yet, and others that its beginning changes. */
    @FunctionalInterface
    public interface BeginningWith {
        Outcome<Proposal> begin(Occasion by, Regulation regulation, List<Proposal> others);
    }

    /** Begins a proposal and keeps it. */
    public Outcome<Proposal> begin(Actor who, Class<?> useCase, Occasion by, Beginning beginning) {
        return begin(who, useCase, by, List.of(), (occasion, regulation, _) -> beginning.begin(occasion, regulation));
    }

    /** Begins a proposal and keeps it together with the others it changes: all of them or none. */
    public Outcome<Proposal> begin(
            Actor who, Class<?> useCase, Occasion by, List<ProposalId> others, BeginningWith beginning) {
        Visibility viewer = Visibility.of(who);
        return permitted(
                who,
                useCase,
                () -> java.util.Objects.requireNonNull(transaction.execute(status -> {
                    Regulation regulation = regulations.on(who.committee(), by.on());
                    List<Proposal> held = others.stream()
                            .sorted(Comparator.comparing(ProposalId::value))
                            .flatMap(id -> proposals.hold(id, viewer).stream())
                            .toList();
                    Outcome<Proposal> outcome = held.size() < others.size()
                            ? Outcome.missing()
                            : kept(who, useCase, beginning.begin(by, regulation, held), held, regulation);
                    if (!(outcome instanceof Outcome.Done)) {
                        status.setRollbackOnly();
                    }
                    return outcome;
                })));
    }

    private Outcome<Proposal> kept(
            Actor who, Class<?> useCase, Outcome<Proposal> begun, List<Proposal> others, Regulation regulation) {
        Outcome<Proposal> outcome = begun;
        if (begun instanceof Outcome.Done<Proposal>(Proposal proposal)) {
            outcome = keeping.keep(who, useCase, proposal, regulation);
            for (Proposal other : others) {
                if (outcome instanceof Outcome.Done && !other.taken().isEmpty()) {
                    Outcome<Proposal> kept = keeping.keep(who, useCase, other, regulation);
                    outcome = kept instanceof Outcome.Done ? outcome : kept;
                }
            }
        }
        return outcome;
    }

    private Outcome<Proposal> act(Actor who, Class<?> useCase, Proposal proposal, long seen, Occasion now, Verb verb) {
        if (seen != ANY && seen != proposal.version()) {
            return Keeping.stale(proposal);
        }
        Regulation regulation = regulations.on(who.committee(), now.on());
        return switch (verb.on(proposal, now, regulation)) {
            case Outcome.Done<Taken> _ -> keeping.keep(who, useCase, proposal, regulation);
            case Outcome.Refused<Taken>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Outcome.Stale<Taken>(String byName, java.time.Instant at) -> new Outcome.Stale<>(byName, at);
            case Outcome.Missing<Taken> _ -> Outcome.missing();
        };
    }

    private static Outcome<Proposal> permitted(
            Actor who, Class<?> useCase, java.util.function.Supplier<Outcome<Proposal>> act) {
        return Permissions.allows(who, useCase) ? act.get() : Outcome.missing();
    }
}
