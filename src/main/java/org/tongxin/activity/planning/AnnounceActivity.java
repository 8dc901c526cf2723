package org.tongxin.activity.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tongxin.activity.Organising;
import org.tongxin.activity.Plan;
import org.tongxin.activity.Plans;
import org.tongxin.activity.Telling;
import org.tongxin.catalogue.ActivityRule;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.Serves;
import org.tongxin.common.UseCase;
import org.tongxin.matter.ChangeMatter;
import org.tongxin.matter.Content;
import org.tongxin.matter.Keeping;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.Part;
import org.tongxin.rules.Rules;

/**
 * An organiser sends the notice (发通知). The rule {@code activity.notice.days} says how many working days before; a later notice says why. An
 * important activity waits until the Party committee has replied to the request linked to it (O03).
 */
@UseCase
@Serves("O03")
public class AnnounceActivity {

    /** The rule that holds where the kind names none. */
    public static final String LEAD = "activity.notice.days";

    /** The stage of a request at which the Party committee has replied. */
    private static final String REPLIED = "replied";

    private final Arranging arranging;
    private final Plans plans;
    private final Telling telling;
    private final Requests requests;
    private final Rules rules;
    private final Clock clock;

    AnnounceActivity(Arranging arranging, Plans plans, Telling telling, Requests requests, Rules rules, Clock clock) {
        this.arranging = arranging;
        this.plans = plans;
        this.telling = telling;
        this.requests = requests;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * How far ahead it is.
     *
     * @param ahead working days until it begins
     * @param asked working days the rule asks for
     */
    public record Lead(int ahead, int asked, String source) {

        /** Whether the notice would come later than the rule asks. */
        public boolean late() {
            return ahead < asked;
        }
    }

    /** How far ahead a day is. */
    public Lead lead(Actor who, ActivityRule rule, LocalDate on) {
        LocalDate today = LocalDate.now(clock);
        var sheet = rules.on(who.committee(), today);
        String key = sheet.all().containsKey(rule.leadDays()) ? rule.leadDays() : LEAD;
        return new Lead(
                rules.calendar(who.committee()).between(today, on),
                sheet.number(key),
                sheet.parameter(key).source());
    }

    /** Announces it. */
    public Outcome<Matter> announce(Actor who, MatterId id, String typedWhy) {
        String why = Prose.clean(typedWhy);
        return arranging.change(who, AnnounceActivity.class, id, Keeping.ANY, held -> {
            Plan plan = plans.find(id);
            List<Reason> wrong = lacks(who, held, plan, why);
            if (!wrong.isEmpty()) {
                return Outcome.refused(wrong);
            }
            Content content = held.matter().content();
            boolean late = lead(who, held.kind().activity(), Objects.requireNonNull(content.on()))
                    .late();
            plans.save(id, plan.announced(clock.instant(), who.name(), late ? why : ""));
            Telling.About about = new Telling.About(id, content.title(), content.on());
            if (open(held)) {
                telling.desk(
                        about,
                        "activity.notice.open",
                        Desk.MEMBER,
                        plan.openUntil() == null ? content.on() : plan.openUntil());
            } else {
                telling.members(about, "activity.notice.invited", invited(content), content.on());
            }
            return Outcome.done(new Keeping.Made(held.matter(), AnnounceActivity.class.getSimpleName(), why));
        });
    }

    /** Whether everybody may sign up. */
    private static boolean open(Keeping.Held held) {
        return held.kind().activity().invite() == ActivityRule.Invite.SIGN_UP;
    }

    private static List<java.util.UUID> invited(Content content) {
        return content.parts().stream()
                .filter(part -> part.of() == org.tongxin.catalogue.Role.Of.MEMBER)
                .map(Part::party)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private List<Reason> lacks(Actor who, Keeping.Held held, Plan plan, String why) {
        List<Reason> wrong = new ArrayList<>();
        LocalDate on = Objects.requireNonNull(held.matter().content().on());
        if (plan.announced()) {
            wrong.add(Reason.of("activity.refused.announced"));
        }
        if (!open(held) && Organising.members(held.matter().content()).isEmpty()) {
            wrong.add(Reason.of("activity.refused.nobody"));
        }
        if (on.isBefore(held.today())) {
            wrong.add(Reason.of("activity.refused.past"));
        }
        Lead lead = lead(who, held.kind().activity(), on);
        if (lead.late() && why.isEmpty()) {
            wrong.add(Reason.at("why", "activity.refused.late", lead.ahead(), lead.asked(), lead.source()));
        }
        if (Prose.length(why) > ChangeMatter.WHY_MAX) {
            wrong.add(Reason.at("why", "matter.refused.long", ChangeMatter.WHY_MAX));
        }
        if (plan.important() && !requests.replied(held.matter().id(), REPLIED)) {
            wrong.add(Reason.of("activity.refused.important"));
        }
        return wrong;
    }
}
