package org.tongxin.activity.choosing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Permissions;

/** A member applies for topics in order of preference, and may change it until the last day (按志愿报名). */
@UseCase
public class ApplyForTopics {

    private final ChoiceRounds rounds;
    private final Clock clock;

    ApplyForTopics(ChoiceRounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    /** Keeps these wishes, the dearest first, in place of those there were; none takes them back. */
    @Transactional
    public Outcome<UUID> apply(Actor who, UUID id, List<Integer> topics) {
        MemberId me = who.member();
        Round round =
                Permissions.allows(who, ApplyForTopics.class) ? rounds.hold(id).orElse(null) : null;
        if (round == null || me == null) {
            return Outcome.missing();
        }
        if (round.decided() || LocalDate.now(clock).isAfter(round.until())) {
            return Outcome.refused(Reason.of("activity.choice.refused.over", round.until()));
        }
        List<Integer> wanted = topics.stream().distinct().toList();
        boolean known = wanted.stream().allMatch(no -> round.topics().stream().anyMatch(topic -> topic.no() == no));
        if (!known || wanted.size() > Round.WISHES) {
            return Outcome.refused(Reason.at("wish1", "activity.choice.refused.wish", Round.WISHES));
        }
        rounds.wish(id, me.value(), who.name(), wanted);
        return Outcome.done(id);
    }
}
