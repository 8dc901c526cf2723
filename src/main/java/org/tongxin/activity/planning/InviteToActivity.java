package org.tongxin.activity.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tongxin.activity.Plans;
import org.tongxin.activity.Telling;
import org.tongxin.committee.Directories;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.matter.Content;
import org.tongxin.matter.Keeping;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.Part;

/** An organiser puts more members on the list (增加邀请); once it is announced they are told at once. */
@UseCase
public class InviteToActivity {

    private final Arranging arranging;
    private final Plans plans;
    private final Telling telling;
    private final Directories directories;

    InviteToActivity(Arranging arranging, Plans plans, Telling telling, Directories directories) {
        this.arranging = arranging;
        this.plans = plans;
        this.telling = telling;
        this.directories = directories;
    }

    /** Invites them; whoever is on the list stays as they are. */
    public Outcome<Matter> invite(Actor who, MatterId id, Whom whom) {
        return arranging.change(who, InviteToActivity.class, id, Keeping.ANY, held -> {
            List<Reason> wrong = new ArrayList<>();
            List<Part> wanted = whom.invited(directories.of(who.committee()), wrong);
            Content content = held.matter().content();
            List<Part> all = PlanActivity.together(content.parts(), wanted);
            List<Part> fresh = all.subList(content.parts().size(), all.size());
            if (all.size() > Content.PARTS_MAX) {
                wrong.add(Reason.at("whom", "matter.refused.parts", Content.PARTS_MAX));
            }
            if (wrong.isEmpty() && fresh.isEmpty()) {
                wrong.add(Reason.at("whom", "activity.refused.nobodyNew"));
            }
            if (!wrong.isEmpty()) {
                return Outcome.refused(wrong);
            }
            if (plans.find(id).announced()) {
                telling.members(
                        new Telling.About(id, content.title(), content.on()),
                        "activity.notice.invited",
                        fresh.stream().map(Part::party).filter(Objects::nonNull).toList(),
                        content.on());
            }
            return Outcome.done(new Keeping.Made(
                    held.matter().with(content.with(all)),
                    InviteToActivity.class.getSimpleName(),
                    String.valueOf(fresh.size())));
        });
    }
}
