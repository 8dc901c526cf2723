package org.tongxin.proposal.rounds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.committee.Directories;
import org.tongxin.committee.Directory;
import org.tongxin.common.Actor;
import org.tongxin.common.Ids;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Audit;

/** The committee plans a round of looking back (部署回头看); what fits its selection is gathered at once. */
@UseCase
public class PlanRound {

    private final Rounds rounds;
    private final Gathering gathering;
    private final Directories directories;
    private final TransactionTemplate transaction;
    private final Audit audit;

    PlanRound(
            Rounds rounds, Gathering gathering, Directories directories, TransactionTemplate transaction, Audit audit) {
        this.rounds = rounds;
        this.gathering = gathering;
        this.directories = directories;
        this.transaction = transaction;
        this.audit = audit;
    }

    /** Plans it; gives its identity. */
    public Outcome<UUID> plan(Actor who, NewRound round) {
        if (!Permissions.allows(who, PlanRound.class)) {
            return Outcome.missing();
        }
        return Objects.requireNonNull(transaction.execute(_ -> keep(who, round)));
    }

    private Outcome<UUID> keep(Actor who, NewRound round) {
        List<Reason> wrong = new ArrayList<>(round.lacks());
        Directory directory = directories.of(who.committee());
        Selection selection = round.selection();
        if (selection.units().stream().anyMatch(unit -> directory.unit(unit).isEmpty())) {
            wrong.add(Reason.at("unit", "proposal.events.refused.unit"));
        }
        if (selection.session() != null
                && directory.session(selection.session()).isEmpty()) {
            wrong.add(Reason.at("session", "proposal.rounds.refused.session"));
        }
        LocalDate from = round.from();
        LocalDate until = round.until();
        if (!wrong.isEmpty() || from == null || until == null) {
            return Outcome.refused(wrong);
        }
        UUID id = Ids.next();
        if (!rounds.insert(id, round, from, until, who.name())) {
            return Outcome.refused(Reason.at("name", "proposal.rounds.refused.twice"));
        }
        int items = gathering.gather(who, rounds.find(id).orElseThrow());
        audit.record(
                who,
                PlanRound.class.getSimpleName(),
                new Audit.Subject(Round.KIND, id, round.name()),
                null,
                Map.of("items", items));
        return Outcome.done(id);
    }
}
