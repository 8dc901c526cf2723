package org.tongxin.activity.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongxin.activity.Organising;
import org.tongxin.activity.Plan;
import org.tongxin.activity.Plans;
import org.tongxin.activity.Telling;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.common.UseCase;
import org.tongxin.matter.Content;
import org.tongxin.matter.Keeping;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.Part;

/** An organiser moves an activity or changes its times and limits (改期、改地点); whoever was told is told again. */
@UseCase
public class ChangePlan {

    private final Arranging arranging;
    private final Plans plans;
    private final Telling telling;

    ChangePlan(Arranging arranging, Plans plans, Telling telling) {
        this.arranging = arranging;
        this.plans = plans;
        this.telling = telling;
    }

    /** When and where, as typed. */
    public record When(String on, String until, String place) {}

    /** Changes it. */
    public Outcome<Matter> change(Actor who, MatterId id, int version, When when, Sheet sheet) {
        return arranging.change(who, ChangePlan.class, id, version, held -> {
            List<Reason> wrong = new ArrayList<>();
            LocalDate on = Typed.day(when.on());
            LocalDate until = when.until().isBlank() ? null : Typed.day(when.until());
            if (on == null) {
                wrong.add(Reason.at("on", "matter.refused.on"));
            }
            if (!when.until().isBlank() && (until == null || (on != null && until.isBefore(on)))) {
                wrong.add(Reason.at("until", "matter.refused.until"));
            }
            String place = Prose.clean(when.place());
            if (Prose.length(place) > Content.PLACE_MAX) {
                wrong.add(Reason.at("place", "matter.refused.long", Content.PLACE_MAX));
            }
            Plan.Times times = sheet.read(on, until, wrong);
            return wrong.isEmpty() ? made(held, on, until, place, times) : Outcome.refused(wrong);
        });
    }

    private Outcome<Keeping.Made> made(
            Keeping.Held held, @Nullable LocalDate on, @Nullable LocalDate until, String place, Plan.Times times) {
        Content before = held.matter().content();
        Content content = before.held(on, until, place);
        Plan plan = plans.find(held.matter().id());
        boolean moved = !Objects.equals(before.on(), on)
                || !before.place().equals(place)
                || !Objects.equals(plan.starts(), times.starts());
        plans.save(held.matter().id(), plan.with(times));
        if (plan.announced() && moved) {
            telling.members(
                    new Telling.About(held.matter().id(), content.title(), on),
                    "activity.notice.moved",
                    Organising.members(content).stream()
                            .map(Part::party)
                            .filter(Objects::nonNull)
                            .toList(),
                    on);
        }
        return Outcome.done(new Keeping.Made(held.matter().with(content), ChangePlan.class.getSimpleName(), ""));
    }
}
