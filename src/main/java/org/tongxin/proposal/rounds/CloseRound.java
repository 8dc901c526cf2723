package org.tongxin.proposal.rounds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.committee.Directories;
import org.tongxin.committee.SessionCard;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Audit;

/** The committee ends a round; while something has no verdict only with the reason why it is left so. */
@UseCase
public class CloseRound {

    /** Longest reason, in characters. */
    public static final int WHY_MAX = 300;

    private final Rounds rounds;
    private final RoundItems items;
    private final RoundFacts facts;
    private final Directories directories;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    CloseRound(
            Rounds rounds,
            RoundItems items,
            RoundFacts facts,
            Directories directories,
            TransactionTemplate transaction,
            Audit audit,
            Clock clock) {
        this.rounds = rounds;
        this.items = items;
        this.facts = facts;
        this.directories = directories;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** Ends it. */
    public Outcome<UUID> close(Actor who, UUID id, String typed) {
        if (!Permissions.allows(who, CloseRound.class)) {
            return Outcome.missing();
        }
        String why = Prose.clean(typed);
        return Objects.requireNonNull(transaction.execute(_ -> {
            Round round = rounds.hold(id).orElse(null);
            if (round == null) {
                return Outcome.missing();
            }
            return switch (round.state()) {
                case PLANNED -> Outcome.refused(Reason.of("proposal.rounds.refused.notOpen"));
                case CLOSED ->
                    new Outcome.Stale<>(round.changed().by(), round.changed().at());
                case OPEN -> end(who, round, why);
            };
        }));
    }

    private Outcome<UUID> end(Actor who, Round round, String why) {
        Rate all = items.rates(who, round.id()).stream().reduce(new Rate(null, 0, 0, 0, 0, 0), Rate::plus);
        if (all.open() > 0 && why.isEmpty()) {
            return Outcome.refused(Reason.at("why", "proposal.rounds.refused.open", all.open()));
        }
        if (Prose.length(why) > WHY_MAX) {
            return Outcome.refused(Reason.at("why", "proposal.refused.whyTooLong", WHY_MAX));
        }
        rounds.close(round.id(), who.name(), all.open() > 0 ? why : null);
        LocalDate today = LocalDate.now(clock);
        facts.closed(
                round,
                all,
                today,
                directories
                        .of(who.committee())
                        .sessionOn(today)
                        .map(SessionCard::id)
                        .orElse(null));
        audit.record(
                who,
                CloseRound.class.getSimpleName(),
                new Audit.Subject(Round.KIND, round.id(), round.name()),
                Map.of("state", round.state()),
                Map.of("state", Round.State.CLOSED, "judged", all.judged(), "open", all.open()));
        return Outcome.done(round.id());
    }
}
