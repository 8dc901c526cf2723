package org.tongxin.activity.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tongxin.activity.AgendaItem;
import org.tongxin.activity.Organising;
import org.tongxin.activity.Plans;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.Serves;
import org.tongxin.common.UseCase;
import org.tongxin.matter.Keeping;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.MatterState;

/**
 * An organiser sets the agenda (议程), item by item in its order: what kind, what material, who speaks. Those marked as returning stand in the
 * agenda of every later meeting of the kind (F02 常设议题).
 */
@UseCase
@Serves({"C17", "F02"})
public class SetAgenda {

    private static final int LINE = 100;
    private static final int WORDS = 2_000;
    private static final int MINUTES = 1_440;

    private final Keeping keeping;
    private final Plans plans;
    private final StandingItems standing;

    SetAgenda(Keeping keeping, Plans plans, StandingItems standing) {
        this.keeping = keeping;
        this.plans = plans;
        this.standing = standing;
    }

    /** Sets it; empty lines are left out. After the close it can no longer be changed. */
    public Outcome<Matter> set(Actor who, MatterId id, List<AgendaItem> typed) {
        return keeping.change(who, SetAgenda.class, id, Keeping.ANY, held -> {
            if (!held.kind().attended() || !Organising.may(who, held.matter())) {
                return Outcome.missing();
            }
            if (held.matter().state() == MatterState.STANDING || held.matter().state() == MatterState.VOID) {
                return Outcome.refused(Reason.of("activity.refused.notAhead"));
            }
            List<Reason> wrong = wrong(typed);
            if (!wrong.isEmpty()) {
                return Outcome.refused(wrong);
            }
            plans.keep(id, typed);
            standing.keep(
                    held.kind().code(),
                    typed.stream().filter(AgendaItem::standing).toList());
            return Outcome.done(new Keeping.Made(held.matter(), SetAgenda.class.getSimpleName(), ""));
        });
    }

    private static List<Reason> wrong(List<AgendaItem> items) {
        List<Reason> wrong = new ArrayList<>();
        if (items.size() > AgendaItem.MOST) {
            wrong.add(Reason.of("activity.refused.agendaLong", AgendaItem.MOST));
        }
        for (int i = 0; i < items.size(); i++) {
            AgendaItem item = items.get(i);
            if (item.title().isEmpty()) {
                wrong.add(Reason.at("title" + i, "activity.refused.itemTitle", i + 1));
            }
            if (Prose.length(item.title()) > LINE || Prose.length(item.speaker()) > LINE) {
                wrong.add(Reason.at("title" + i, "matter.refused.long", LINE));
            }
            if (Prose.length(item.words()) > WORDS) {
                wrong.add(Reason.at("words" + i, "matter.refused.long", WORDS));
            }
            int minutes = Objects.requireNonNullElse(item.minutes(), 1);
            if (minutes < 1 || minutes > MINUTES) {
                wrong.add(Reason.at("minutes" + i, "activity.refused.minutes"));
            }
        }
        return wrong;
    }
}
