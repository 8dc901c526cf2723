package org.tongxin.activity.choosing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.catalogue.Role;
import org.tongxin.common.Actor;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Permissions;
import org.tongxin.matter.Keeping;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.Part;

/** A member who was chosen withdraws; the first on the reserve list moves up, is told, and the numbers follow (退出、递补). */
@UseCase
public class WithdrawFromTopic {

    private final ChoiceRounds rounds;
    private final TellOfChoice telling;
    private final Keeping keeping;
    private final TransactionTemplate transaction;

    WithdrawFromTopic(ChoiceRounds rounds, TellOfChoice telling, Keeping keeping, TransactionTemplate transaction) {
        this.rounds = rounds;
        this.telling = telling;
        this.keeping = keeping;
        this.transaction = transaction;
    }

    /** Withdraws from that topic. */
    public Outcome<UUID> withdraw(Actor who, UUID id, int no) {
        if (!Permissions.allows(who, WithdrawFromTopic.class) || who.member() == null) {
            return Outcome.missing();
        }
        MemberId me = Objects.requireNonNull(who.member());
        return Objects.requireNonNull(transaction.execute(status -> {
            Outcome<UUID> outcome =
                    rounds.hold(id).map(round -> withdrawn(who, me, round, no)).orElseGet(Outcome::missing);
            if (!(outcome instanceof Outcome.Done)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private Outcome<UUID> withdrawn(Actor who, MemberId me, Round round, int no) {
        Optional<Round.Choice> mine = round.in(no, Round.State.CHOSEN).stream()
                .filter(choice -> choice.member().equals(me.value()))
                .findFirst();
        Optional<Round.Topic> topic = round.topics().stream()
                .filter(each -> each.no() == no && each.matter() != null)
                .findFirst();
        if (mine.isEmpty() || topic.isEmpty()) {
            return Outcome.refused(Reason.of("activity.choice.refused.notChosen"));
        }
        rounds.choose(round.id(), in(mine.get(), Round.State.WITHDRAWN), who.name());
        Round.Choice next =
                round.in(no, Round.State.RESERVE).stream().findFirst().orElse(null);
        if (next != null) {
            rounds.choose(round.id(), in(next, Round.State.CHOSEN), who.name());
            telling.members(round.id(), round.title(), "activity.notice.choiceUp", List.of(next.member()));
        }
        Outcome<Matter> kept = corrected(who, topic.get(), me.value(), next);
        return kept.map(_ -> round.id());
    }

    private static Round.Choice in(Round.Choice choice, Round.State state) {
        return new Round.Choice(choice.topic(), choice.member(), choice.name(), state, choice.place());
    }

    private Outcome<Matter> corrected(Actor who, Round.Topic topic, UUID out, Round.@Nullable Choice next) {
        MatterId matter = new MatterId(Objects.requireNonNull(topic.matter()));
        return keeping.change(who, WithdrawFromTopic.class, matter, Keeping.ANY, held -> {
            List<Part> parts = new ArrayList<>(held.matter().content().parts().stream()
                    .filter(part -> !(part.role().equals("chosen") && out.equals(part.party())))
                    .toList());
            if (next != null) {
                parts.add(Part.present("chosen", Role.Of.MEMBER, next.member(), next.name()));
            }
            return Outcome.done(new Keeping.Made(
                    held.matter().with(held.matter().content().with(parts)),
                    WithdrawFromTopic.class.getSimpleName(),
                    ""));
        });
    }
}
