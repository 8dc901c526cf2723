package org.tongxin.register.places;

import java.util.ArrayList;
import java.util.List;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.matter.MatterId;

/** The secretariat decides whether the public sees a place or an occasion, and whether it may book there (公开与预约). */
@UseCase
public class ShowPlace {

    /** Longest word to the public, in characters. */
    public static final int PURPOSE_MAX = 300;

    private final Places places;
    private final PlaceSteps steps;

    ShowPlace(Places places, PlaceSteps steps) {
        this.places = places;
        this.steps = steps;
    }

    /** What was decided. */
    public record Decision(boolean shown, boolean bookable, String purpose) {

        public Decision {
            purpose = Prose.clean(purpose);
        }
    }

    /** Decides it; what is booked already stays booked. */
    public Outcome<MatterId> decide(Actor who, MatterId id, Decision decision) {
        return steps.take(who, ShowPlace.class, id, held -> {
            List<Reason> wrong = wrong(decision, places.of(id));
            if (!wrong.isEmpty()) {
                return Outcome.refused(wrong);
            }
            boolean bookable = decision.shown() && decision.bookable();
            places.show(id, decision.shown(), bookable, decision.purpose(), held.by());
            return Outcome.done(decision);
        });
    }

    private static List<Reason> wrong(Decision decision, Places.Setting before) {
        List<Reason> wrong = new ArrayList<>();
        if (Prose.length(decision.purpose()) > PURPOSE_MAX) {
            wrong.add(Reason.at("purpose", "register.refused.purposeLong", PURPOSE_MAX));
        }
        if (decision.shown() && decision.purpose().isEmpty()) {
            wrong.add(Reason.at("purpose", "register.refused.purpose"));
        }
        if (decision.shown() && decision.bookable() && before.hours().isEmpty()) {
            wrong.add(Reason.at("bookable", "register.refused.noHours"));
        }
        return wrong;
    }
}
