package org.tongxin.activity.attending;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.tongxin.activity.Answering;
import org.tongxin.activity.Noting;
import org.tongxin.activity.Plan;
import org.tongxin.activity.Plans;
import org.tongxin.activity.Telling;
import org.tongxin.catalogue.ActivityRule;
import org.tongxin.catalogue.Catalogue;
import org.tongxin.catalogue.Role;
import org.tongxin.common.Actor;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.matter.Attendance;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.Part;

/**
 * A member says that they come (参加、报名), or takes it back. Where places are limited the first come; whoever is later stands on the reserve
 * list and moves up when somebody withdraws.
 */
@UseCase
public class AnswerInvitation {

    private final Answering answering;
    private final Attendance attendance;
    private final Plans plans;
    private final Reserve reserve;
    private final Noting noting;
    private final Telling telling;
    private final Catalogue catalogue;
    private final Clock clock;

    AnswerInvitation(Answering answering, Attendance attendance, Said said, Catalogue catalogue, Clock clock) {
        this.answering = answering;
        this.attendance = attendance;
        this.plans = said.plans();
        this.reserve = said.reserve();
        this.noting = said.noting();
        this.telling = said.telling();
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** What an answer touches besides the list. */
    @org.springframework.stereotype.Component
    record Said(Plans plans, Reserve reserve, Noting noting, Telling telling) {}

    /** What became of it. */
    public enum Became {
        /** They are expected. */
        COMING,
        /** All places are taken; they are on the reserve list. */
        RESERVE,
        /** They are not expected any more. */
        WITHDRAWN
    }

    /** Says that they come. */
    public Outcome<Became> come(Actor who, MatterId id) {
        return answering.ahead(who, AnswerInvitation.class, id, held -> {
            MemberId me = who.member();
            Optional<ActivityRule.Invite> invite = invite(who, held);
            if (me == null || invite.isEmpty()) {
                return Outcome.missing();
            }
            if (held.mine() == Part.Presence.COMING || held.mine() == Part.Presence.PRESENT) {
                return Outcome.done(Became.COMING);
            }
            if (held.mine() == Part.Presence.ON_LEAVE) {
                return Outcome.refused(Reason.of("activity.refused.onLeave"));
            }
            if (held.mine() != null) {
                attendance.mark(id, me.value(), Part.Presence.COMING, Noting.Via.SELF.name());
                return noted(who, id, Became.COMING);
            }
            return invite.get() == ActivityRule.Invite.MUST
                    ? Outcome.refused(Reason.of("activity.refused.notInvited"))
                    : signUp(who, me, held);
        });
    }

    private Optional<ActivityRule.Invite> invite(Actor who, Attendance.Held held) {
        return catalogue
                .at(who.committee(), held.kind(), held.kindVersion())
                .filter(kind -> kind.attended())
                .map(kind -> kind.activity().invite());
    }

    private Outcome<Became> signUp(Actor who, MemberId me, Attendance.Held held) {
        Plan plan = plans.find(held.id());
        LocalDate last = plan.openUntil() == null ? held.on() : plan.openUntil();
        if (!plan.announced()) {
            return Outcome.refused(Reason.of("activity.refused.notOpen"));
        }
        if (last != null && LocalDate.now(clock).isAfter(last)) {
            return Outcome.refused(Reason.of("activity.refused.closedOn", last));
        }
        Integer places = plan.capacity();
        boolean full = places != null && taken(held.id()) >= places;
        if (full) {
            reserve.add(held.id(), me, who.name());
            return noted(who, held.id(), Became.RESERVE);
        }
        attendance.join(
                held.id(),
                Part.present(Role.ATTENDEE, Role.Of.MEMBER, me.value(), who.name())
                        .with(Part.Presence.COMING),
                Noting.Via.SELF.name());
        return noted(who, held.id(), Became.COMING);
    }

    private int taken(MatterId id) {
        return attendance.count(
                id,
                Role.ATTENDEE,
                Part.Presence.INVITED,
                Part.Presence.COMING,
                Part.Presence.LEAVE_ASKED,
                Part.Presence.PRESENT);
    }

    /** Takes a sign-up back; the first on the reserve list moves up and is told. Who has to come asks for leave instead. */
    public Outcome<Became> withdraw(Actor who, MatterId id) {
        return answering.ahead(who, AnswerInvitation.class, id, held -> {
            MemberId me = who.member();
            if (me == null) {
                return Outcome.missing();
            }
            if (reserve.remove(id, me)) {
                return noted(who, id, Became.WITHDRAWN);
            }
            if (held.mine() != Part.Presence.COMING) {
                return Outcome.refused(Reason.of("activity.refused.nothingToWithdraw"));
            }
            if (invite(who, held).orElse(ActivityRule.Invite.NONE) == ActivityRule.Invite.MUST) {
                return Outcome.refused(Reason.of("activity.refused.askLeave"));
            }
            attendance.leave(id, Role.ATTENDEE, me.value());
            moveUp(who, held);
            return noted(who, id, Became.WITHDRAWN);
        });
    }

    private void moveUp(Actor who, Attendance.Held held) {
        Integer places = plans.find(held.id()).capacity();
        if (places == null || taken(held.id()) >= places) {
            return;
        }
        reserve.first(held.id()).ifPresent(next -> {
            UUID member = Objects.requireNonNull(next.party());
            reserve.remove(held.id(), new MemberId(member));
            attendance.join(held.id(), next, Noting.Via.SELF.name());
            noting.note(who, held.id(), Noting.Via.SELF, "", List.of(new Noting.Note(member, next.name(), "COMING")));
            telling.members(
                    new Telling.About(held.id(), held.title(), held.on()),
                    "activity.notice.movedUp",
                    List.of(member),
                    held.on());
        });
    }

    private Outcome<Became> noted(Actor who, MatterId id, Became became) {
        UUID me = Objects.requireNonNull(who.member()).value();
        noting.note(who, id, Noting.Via.SELF, "", List.of(new Noting.Note(me, who.name(), became.name())));
        return Outcome.done(became);
    }
}
