package org.tongxin.activity.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.activity.AgendaItem;
import org.tongxin.activity.Plans;
import org.tongxin.catalogue.Kind;
import org.tongxin.common.Actor;
import org.tongxin.common.Reason;
import org.tongxin.matter.Gate;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterState;
import org.tongxin.matter.Part;
import org.tongxin.rules.Rules;

/**
 * Whichever way a planned activity comes to count (办结、修改、审核、接口), it was closed in order: of nobody it is still open whether they came, and
 * where the kind asks for study first (F01 第一议题) its agenda opened with it. What was never planned has no agenda to look at.
 */
@Component
class ClosedInOrder implements Gate {

    private final Plans plans;
    private final Rules rules;
    private final Clock clock;

    ClosedInOrder(Plans plans, Rules rules, Clock clock) {
        this.plans = plans;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public List<Reason> against(Actor who, Kind kind, @Nullable Matter before, Matter after) {
        boolean goesIn = after.state() == MatterState.SUBMITTED || after.state() == MatterState.STANDING;
        if (!kind.attended() || !goesIn || before == null || before.standing()) {
            return List.of();
        }
        List<Reason> wrong = new ArrayList<>();
        long open = after.content().parts().stream().filter(ClosedInOrder::open).count();
        if (open > 0) {
            wrong.add(Reason.of("activity.refused.open", open));
        }
        boolean planned = before.state() == MatterState.PLANNED || plans.made(after.id());
        if (planned && kind.activity().firstItem()) {
            List<AgendaItem> agenda = plans.whole(after.id()).agenda();
            firstItem(rules, who, LocalDate.now(clock), agenda).forEach(wrong::add);
        }
        return wrong;
    }

    private static boolean open(Part part) {
        return part.presence() == Part.Presence.INVITED
                || part.presence() == Part.Presence.COMING
                || part.presence() == Part.Presence.LEAVE_ASKED;
    }

    /** What the rule of the first agenda item has against that agenda. */
    static List<Reason> firstItem(Rules rules, Actor who, LocalDate today, List<AgendaItem> agenda) {
        var rule = rules.on(who.committee(), today);
        boolean studied = !agenda.isEmpty() && agenda.getFirst().studies();
        return rule.flag("activity.firstItem") && !studied
                ? List.of(Reason.of(
                        "activity.refused.firstItem",
                        rule.parameter("activity.firstItem").source()))
                : List.of();
    }
}
