package org.tongxin.activity.closing;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.tongxin.activity.Organising;
import org.tongxin.activity.Plans;
import org.tongxin.activity.Telling;
import org.tongxin.catalogue.Role;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.matter.ChangeMatter;
import org.tongxin.matter.Content;
import org.tongxin.matter.Keeping;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.MatterState;
import org.tongxin.matter.Part;
import org.tongxin.notice.Arg;

/** An organiser calls an activity off, with the reason (取消). Whoever was told is told; it counts for nothing. */
@UseCase
public class CancelActivity {

    private final Keeping keeping;
    private final Plans plans;
    private final Telling telling;

    CancelActivity(Keeping keeping, Plans plans, Telling telling) {
        this.keeping = keeping;
        this.plans = plans;
        this.telling = telling;
    }

    /** Calls it off. */
    public Outcome<Matter> cancel(Actor who, MatterId id, String typed) {
        String why = Prose.clean(typed);
        return keeping.change(who, CancelActivity.class, id, Keeping.ANY, held -> {
            if (!held.kind().attended() || !Organising.may(who, held.matter())) {
                return Outcome.missing();
            }
            if (!Organising.isAhead(held.matter())) {
                return Outcome.refused(Reason.of("activity.refused.notAhead"));
            }
            if (why.isEmpty() || Prose.length(why) > ChangeMatter.WHY_MAX) {
                return Outcome.refused(
                        why.isEmpty()
                                ? Reason.at("why", "activity.refused.cancelWhy")
                                : Reason.at("why", "matter.refused.long", ChangeMatter.WHY_MAX));
            }
            if (plans.find(id).announced()) {
                Content content = held.matter().content();
                List<UUID> members = content.parts().stream()
                        .filter(part -> part.of() == Role.Of.MEMBER)
                        .map(Part::party)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
                telling.members(
                        new Telling.About(id, content.title(), content.on()),
                        "activity.notice.cancelled",
                        members,
                        null,
                        Arg.text(why));
            }
            return Outcome.done(new Keeping.Made(
                    held.matter().in(MatterState.VOID, why), CancelActivity.class.getSimpleName(), why));
        });
    }
}
