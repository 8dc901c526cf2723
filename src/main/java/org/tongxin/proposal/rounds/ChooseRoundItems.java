package org.tongxin.proposal.rounds;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Audit;
import org.tongxin.proposal.ProposalId;

/** The committee decides what a round looks at: gathered again, added by number, taken out with a reason. */
@UseCase
public class ChooseRoundItems {

    /** Longest reason, in characters. */
    public static final int WHY_MAX = 300;

    /** Most proposals added at once. */
    public static final int ADD_MAX = 100;

    private final Rounds rounds;
    private final RoundItems items;
    private final Gathering gathering;
    private final TransactionTemplate transaction;
    private final Audit audit;

    ChooseRoundItems(
            Rounds rounds, RoundItems items, Gathering gathering, TransactionTemplate transaction, Audit audit) {
        this.rounds = rounds;
        this.items = items;
        this.gathering = gathering;
        this.transaction = transaction;
        this.audit = audit;
    }

    /** Gathers by its selection what is not there yet; gives how many items were taken in. */
    public Outcome<Integer> gather(Actor who, UUID id) {
        return on(who, id, round -> {
            if (round.selection().grounds().isEmpty()) {
                return Outcome.refused(Reason.of("proposal.rounds.refused.noGround"));
            }
            return taken(who, round, gathering.gather(who, round));
        });
    }

    /** Adds what these proposals promised, or the closed ones as a whole; gives how many items were taken in. */
    public Outcome<Integer> add(Actor who, UUID id, List<ProposalId> proposals) {
        if (proposals.isEmpty() || proposals.size() > ADD_MAX) {
            return Outcome.refused(Reason.at("numbers", "proposal.rounds.refused.numbers", ADD_MAX));
        }
        try {
            return on(who, id, round -> {
                int added = gathering.add(who, id, proposals);
                return added == 0
                        ? Outcome.refused(Reason.at("numbers", "proposal.rounds.refused.nothing"))
                        : taken(who, round, added);
            });
        } catch (DuplicateKeyException _) {
            // somebody took it into another round at the same moment
            return Outcome.refused(Reason.at("numbers", "proposal.rounds.refused.nothing"));
        }
    }

    private Outcome<Integer> taken(Actor who, Round round, int count) {
        if (count > 0) {
            record(who, round, Map.of("taken in", count));
        }
        return Outcome.done(count);
    }

    /** Takes one out; what has a verdict stays. */
    public Outcome<Integer> takeOut(Actor who, UUID id, int no, String typed) {
        String why = Prose.clean(typed);
        return on(who, id, round -> {
            RoundItem item = items.hold(who, id, no).orElse(null);
            if (item == null) {
                return Outcome.missing();
            }
            if (item.out() != null) {
                return new Outcome.Stale<>(item.out().by(), item.out().at());
            }
            if (item.verdict() != null) {
                return Outcome.refused(Reason.of("proposal.rounds.refused.judged"));
            }
            if (why.isEmpty()) {
                return Outcome.refused(Reason.at("why", "proposal.rounds.refused.whyOut"));
            }
            if (Prose.length(why) > WHY_MAX) {
                return Outcome.refused(Reason.at("why", "proposal.refused.whyTooLong", WHY_MAX));
            }
            gathering.out(id, no, who.name(), why);
            record(who, round, Map.of("taken out", no, "why", why));
            return Outcome.done(no);
        });
    }

    private Outcome<Integer> on(Actor who, UUID id, Function<Round, Outcome<Integer>> act) {
        if (!Permissions.allows(who, ChooseRoundItems.class)) {
            return Outcome.missing();
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            Round round = rounds.hold(id).orElse(null);
            if (round == null) {
                return Outcome.missing();
            }
            Outcome<Integer> outcome = round.state() == Round.State.CLOSED
                    ? Outcome.refused(Reason.of("proposal.rounds.refused.closed"))
                    : act.apply(round);
            if (!(outcome instanceof Outcome.Done)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private void record(Actor who, Round round, Map<String, Object> what) {
        audit.record(
                who,
                ChooseRoundItems.class.getSimpleName(),
                new Audit.Subject(Round.KIND, round.id(), round.name()),
                null,
                what);
    }
}
