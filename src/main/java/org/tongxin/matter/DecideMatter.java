package org.tongxin.matter;

import org.tongxin.catalogue.Kind;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;

/** Who has to agree looks at what was handed in: it counts from then on, or goes back with what is missing (审核). */
@UseCase
public class DecideMatter {

    private final Keeping keeping;

    DecideMatter(Keeping keeping) {
        this.keeping = keeping;
    }

    /** Whether this person decides about it. */
    public static boolean may(Actor who, Kind kind, Matter matter) {
        Desk agrees = NewMatter.agrees(kind);
        return matter.state() == MatterState.SUBMITTED && agrees != null && who.at(agrees);
    }

    /** Agrees: it counts. */
    public Outcome<Matter> agree(Actor who, MatterId id, int version) {
        return keeping.change(who, DecideMatter.class, id, version, held -> {
            if (!may(who, held.kind(), held.matter())) {
                return Outcome.refused(Reason.of("matter.refused.decide"));
            }
            var wrong = CheckMatter.complete(
                    held.kind(), held.matter().content(), held.matter().files(), held.today());
            return wrong.isEmpty()
                    ? Outcome.done(new Keeping.Made(held.matter().in(MatterState.STANDING, ""), "AgreeToMatter", ""))
                    : Outcome.refused(wrong);
        });
    }

    /** Gives it back with what is missing. */
    public Outcome<Matter> giveBack(Actor who, MatterId id, int version, String typed) {
        String why = Prose.clean(typed);
        return keeping.change(who, DecideMatter.class, id, version, held -> {
            if (!may(who, held.kind(), held.matter())) {
                return Outcome.refused(Reason.of("matter.refused.decide"));
            }
            if (why.isEmpty() || Prose.length(why) > ChangeMatter.WHY_MAX) {
                return Outcome.refused(Reason.at(
                        "why", why.isEmpty() ? "matter.refused.whyBack" : "matter.refused.long", ChangeMatter.WHY_MAX));
            }
            return Outcome.done(new Keeping.Made(held.matter().in(MatterState.RETURNED, why), "ReturnMatter", why));
        });
    }
}
