package org.tongxin.matter;

import org.tongxin.catalogue.Kind;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;

/** What was entered wrongly, twice, or did not take place is made void (作废): it stays to be read and counts for nothing any more. */
@UseCase
public class VoidMatter {

    private final Keeping keeping;

    VoidMatter(Keeping keeping) {
        this.keeping = keeping;
    }

    /** Whether this person may make it void. */
    public static boolean may(Actor who, Kind kind, Matter matter) {
        return matter.state() != MatterState.VOID
                && (who.at(Desk.SECRETARIAT)
                        || (matter.entered().by().equals(who.account())
                                && (matter.state().isOpen() || NewMatter.agrees(kind) == null)));
    }

    /** Makes it void. */
    public Outcome<Matter> undo(Actor who, MatterId id, int version, String typed) {
        String why = Prose.clean(typed);
        return keeping.change(who, VoidMatter.class, id, version, held -> {
            if (!may(who, held.kind(), held.matter())) {
                return Outcome.refused(Reason.of("matter.refused.void"));
            }
            if (Prose.length(why) > ChangeMatter.WHY_MAX) {
                return Outcome.refused(Reason.at("why", "matter.refused.long", ChangeMatter.WHY_MAX));
            }
            if (why.isEmpty() && held.matter().state() != MatterState.DRAFT) {
                return Outcome.refused(Reason.at("why", "matter.refused.whyVoid"));
            }
            return Outcome.done(new Keeping.Made(held.matter().in(MatterState.VOID, why), "VoidMatter", why));
        });
    }
}
