package org.tongxin.proposal.rounds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Audit;
import org.tongxin.proposal.model.LookBack;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Step;

/**
 * Somebody of the committee who has looked gives the new verdict. The judgement and the promise's own state stay as they are; a closed
 * proposal is looked back on as always; what had been struck off the clear list and is found not done comes back to it.
 */
@UseCase
public class JudgeRoundItem {

    private final Rounds rounds;
    private final RoundItems items;
    private final RoundSayings sayings;
    private final RoundFindings findings;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    JudgeRoundItem(
            Rounds rounds,
            RoundItems items,
            RoundSayings sayings,
            RoundFindings findings,
            TransactionTemplate transaction,
            Audit audit,
            Clock clock) {
        this.rounds = rounds;
        this.items = items;
        this.sayings = sayings;
        this.findings = findings;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A verdict to be given.
     *
     * @param seen how many verdicts there were when the looker read the item
     * @param on the day of looking
     * @param words what was seen, or why it is no longer possible
     */
    public record Verdict(
            int seen,
            @Nullable RoundVerdict verdict,
            @Nullable LocalDate on,
            String words) {

        public Verdict {
            words = Prose.clean(words);
            // days that no register can hold are none
            on = on == null ? null : Typed.day(on.toString());
        }

        List<Reason> lacks(Round round, LocalDate today) {
            List<Reason> wrong = new ArrayList<>();
            if (round.state() != Round.State.OPEN) {
                wrong.add(Reason.of(
                        round.state() == Round.State.CLOSED
                                ? "proposal.rounds.refused.closed"
                                : "proposal.rounds.refused.notOpen"));
            }
            if (verdict == null) {
                wrong.add(Reason.at("verdict", "proposal.rounds.refused.verdict"));
            }
            if (on == null || on.isAfter(today)) {
                wrong.add(Reason.at("on", "proposal.refused.oversightDay"));
            }
            if (words.isEmpty()) {
                boolean reason = verdict == RoundVerdict.IMPOSSIBLE;
                wrong.add(Reason.at(
                        "words", reason ? "proposal.rounds.refused.impossible" : "proposal.refused.whatSeen"));
            }
            if (Prose.length(words) > LookBack.WORDS_MAX) {
                wrong.add(Reason.at("words", "proposal.refused.whyTooLong", LookBack.WORDS_MAX));
            }
            return wrong;
        }
    }

    /** Gives it. */
    public Outcome<RoundItem> judge(Actor who, UUID round, int no, Verdict given) {
        if (!Permissions.allows(who, JudgeRoundItem.class)) {
            return Outcome.missing();
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            Outcome<RoundItem> outcome = rounds.share(round)
                    .map(held -> items.hold(who, round, no)
                            .filter(RoundItem::isIn)
                            .map(item -> judge(who, held, item, given))
                            .orElseGet(Outcome::missing))
                    .orElseGet(Outcome::missing);
            if (!(outcome instanceof Outcome.Done)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private Outcome<RoundItem> judge(Actor who, Round round, RoundItem item, Verdict given) {
        List<Reason> wrong = given.lacks(round, LocalDate.now(clock));
        RoundVerdict verdict = given.verdict();
        LocalDate on = given.on();
        if (!wrong.isEmpty() || verdict == null || on == null) {
            return Outcome.refused(wrong);
        }
        if (given.seen() != item.verdicts()) {
            Optional<RoundItem.Found> last =
                    sayings.whole(item).found().stream().reduce((_, later) -> later);
            return last.<Outcome<RoundItem>>map(found -> new Outcome.Stale<>(found.by(), found.at()))
                    .orElseGet(Outcome::missing);
        }
        Outcome<Proposal> told = findings.tell(who, item, new RoundFindings.Finding(verdict, on, given.words()));
        return told.map(proposal -> {
            UUID fact = findings.count(item, proposal, verdict, on, sayings.fact(item));
            boolean relisted = proposal.taken().stream().anyMatch(taken -> taken.step() == Step.RELIST);
            sayings.find(
                    item,
                    new RoundItem.Found(
                            item.verdicts() + 1, verdict, on, given.words(), relisted, who.name(), clock.instant()),
                    fact);
            record(who, round, item, verdict);
            return item;
        });
    }

    private void record(Actor who, Round round, RoundItem item, RoundVerdict verdict) {
        audit.record(
                who,
                JudgeRoundItem.class.getSimpleName(),
                new Audit.Subject(Round.KIND, round.id(), round.name()),
                item.verdict() == null ? null : Map.of("item", item.no(), "verdict", item.verdict()),
                Map.of("item", item.no(), "verdict", verdict));
    }
}
