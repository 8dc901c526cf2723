package org.tongxin.activity.checkin;

import java.time.Clock;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.activity.Organising;
import org.tongxin.activity.Plan;
import org.tongxin.activity.Plans;
import org.tongxin.common.Actor;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Permissions;
import org.tongxin.matter.Content;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.MatterSight;
import org.tongxin.matter.Matters;

/** An organiser shows the code at the door (亮签到码). It says which activity it is, never where anybody is. */
@UseCase
public class ShowCode {

    private final Matters matters;
    private final MatterSight sight;
    private final Plans plans;
    private final Clock clock;

    ShowCode(Matters matters, MatterSight sight, Plans plans, Clock clock) {
        this.matters = matters;
        this.sight = sight;
        this.plans = plans;
        this.clock = clock;
    }

    /** What the page shows. */
    public record Shown(Content content, Door door, Organising.Share share) {}

    /** The code of this moment, as an address under that base. A plan that was never written is written now: its secret has to last. */
    @Transactional
    public Optional<Shown> show(Actor who, MatterId id, String base) {
        if (!Permissions.allows(who, ShowCode.class)) {
            return Optional.empty();
        }
        Optional<Matter> matter = matters.find(id)
                .filter(each -> sight.sees(who, each))
                .filter(each -> Organising.may(who, each) && Organising.isAhead(each));
        return matter.map(each -> {
            Plan plan = plans.find(id);
            plans.save(id, plan);
            String code = Codes.now(id, plans.find(id), clock.instant());
            String address = base + "/activities/" + id + "/here?code=" + code;
            return new Shown(each.content(), Door.of(address, code), Organising.Share.of(each.content()));
        });
    }
}
