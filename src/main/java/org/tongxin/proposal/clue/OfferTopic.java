package org.tongxin.proposal.clue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Audit;
import org.tongxin.rules.Rules;

/** The secretariat offers a reference topic (参考选题) to the members. */
@UseCase
public class OfferTopic {

    private final Clues clues;
    private final ClueFacts facts;
    private final Rules rules;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OfferTopic(Clues clues, ClueFacts facts, Rules rules, Audit audit, TransactionTemplate transaction, Clock clock) {
        this.clues = clues;
        this.facts = facts;
        this.rules = rules;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Members see it at once. */
    public Outcome<Clue> offer(Actor who, ClueText text) {
        if (!Permissions.allows(who, OfferTopic.class)) {
            return Outcome.missing();
        }
        List<String> categories =
                rules.on(who.committee(), LocalDate.now(clock)).list("proposal.categories");
        List<Reason> wrong = text.wrong(categories, true);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        Clue topic = Clue.topic(text, who.name(), clock.instant());
        return Objects.requireNonNull(transaction.execute(_ -> {
            clues.add(topic, null);
            facts.offered(topic);
            audit.record(
                    who,
                    OfferTopic.class.getSimpleName(),
                    new Audit.Subject(ClueId.KIND, topic.id().value(), text.title()),
                    null,
                    Map.of("state", topic.state()));
            return Outcome.done(topic);
        }));
    }
}
