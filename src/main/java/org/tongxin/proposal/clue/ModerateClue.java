package org.tongxin.proposal.clue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Audit;
import org.tongxin.rules.Rules;

/** The secretariat decides what becomes of a clue (线索处理): offered to members as they word it, declined with a reason, or closed. */
@UseCase
public class ModerateClue {

    /** The reader has seen no particular version. */
    public static final long ANY = -1;

    private final Clues clues;
    private final ClueFacts facts;
    private final Rules rules;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ModerateClue(Clues clues, ClueFacts facts, Rules rules, Audit audit, TransactionTemplate transaction, Clock clock) {
        this.clues = clues;
        this.facts = facts;
        this.rules = rules;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Shows it to members in these words; what was sent stays beside them. Done again, it is worded anew.
     *
     * @param anyway whether the person has seen that the words look like personal data, and that they are none
     */
    public Outcome<Clue> offer(Actor who, ClueId id, long seen, ClueText shown, boolean anyway) {
        List<String> categories =
                rules.on(who.committee(), LocalDate.now(clock)).list("proposal.categories");
        Optional<String> personal = anyway ? Optional.empty() : shown.personal();
        if (personal.isPresent() && Permissions.allows(who, ModerateClue.class)) {
            return Outcome.refused(Reason.at("anyway", "proposal.clue.refused.personal", personal.get()));
        }
        return act(
                who,
                id,
                seen,
                clue -> clue.offer(shown, categories, who.name(), clock.instant())
                        .map(offered -> {
                            facts.offered(clue, offered);
                            return offered;
                        }));
    }

    /** Does not show it; its sender reads the reason and the words. */
    public Outcome<Clue> decline(Actor who, ClueId id, long seen, Clue.@Nullable Ground ground, String answer) {
        return act(
                who,
                id,
                seen,
                clue -> clue.decline(ground, answer, who.name(), clock.instant())
                        .map(declined -> {
                            facts.declined(
                                    declined,
                                    Objects.requireNonNull(declined.declined()).ground());
                            return declined;
                        }));
    }

    /** Shows it no longer; proposals written from it keep their way back to it. */
    public Outcome<Clue> close(Actor who, ClueId id, long seen) {
        return act(who, id, seen, clue -> clue.close(who.name(), clock.instant()));
    }

    private Outcome<Clue> act(Actor who, ClueId id, long seen, Function<Clue, Outcome<Clue>> verb) {
        if (!Permissions.allows(who, ModerateClue.class)) {
            return Outcome.missing();
        }
        return Objects.requireNonNull(transaction.execute(_ -> clues.hold(id)
                .map(clue -> seen != ANY && seen != clue.version()
                        ? new Outcome.Stale<Clue>(clue.changedBy(), clue.dates().changed())
                        : verb.apply(clue).map(changed -> keep(who, clue, changed)))
                .orElseGet(Outcome::missing)));
    }

    private Clue keep(Actor who, Clue before, Clue now) {
        clues.save(now);
        audit.record(
                who,
                ModerateClue.class.getSimpleName(),
                new Audit.Subject(ClueId.KIND, now.id().value(), now.text().title()),
                Map.of("state", before.state(), "title", before.text().title()),
                Map.of("state", now.state(), "title", now.text().title()));
        return now;
    }
}
