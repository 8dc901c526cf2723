package org.tongxin.proposal.rounds;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Audit;

/** The committee opens a planned round: from then on units and proposers say how it stands, and verdicts are given. */
@UseCase
public class OpenRound {

    private final Rounds rounds;
    private final RoundItems items;
    private final TransactionTemplate transaction;
    private final Audit audit;

    OpenRound(Rounds rounds, RoundItems items, TransactionTemplate transaction, Audit audit) {
        this.rounds = rounds;
        this.items = items;
        this.transaction = transaction;
        this.audit = audit;
    }

    /** Opens it. */
    public Outcome<UUID> open(Actor who, UUID id) {
        if (!Permissions.allows(who, OpenRound.class)) {
            return Outcome.missing();
        }
        return Objects.requireNonNull(transaction.execute(_ -> {
            Round round = rounds.hold(id).orElse(null);
            if (round == null) {
                return Outcome.missing();
            }
            if (round.state() != Round.State.PLANNED) {
                return new Outcome.Stale<>(round.changed().by(), round.changed().at());
            }
            List<Rate> rates = items.rates(who, id);
            if (rates.isEmpty()) {
                return Outcome.refused(Reason.of("proposal.rounds.refused.empty"));
            }
            rounds.open(id, who.name());
            audit.record(
                    who,
                    OpenRound.class.getSimpleName(),
                    new Audit.Subject(Round.KIND, id, round.name()),
                    Map.of("state", round.state()),
                    Map.of("state", Round.State.OPEN));
            return Outcome.done(id);
        }));
    }
}
