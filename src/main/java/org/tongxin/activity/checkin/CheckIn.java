package org.tongxin.activity.checkin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.tongxin.activity.Answering;
import org.tongxin.activity.Noting;
import org.tongxin.activity.Plans;
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
 * A member who reads the code at the door is noted as present (签到). Nobody is asked where they are, and nothing of it is kept; whoever cannot or
 * will not scan is entered by the staff.
 */
@UseCase
public class CheckIn {

    private final Answering answering;
    private final Attendance attendance;
    private final Plans plans;
    private final Noting noting;
    private final Catalogue catalogue;
    private final Clock clock;

    CheckIn(Answering answering, Attendance attendance, Plans plans, Noting noting, Catalogue catalogue, Clock clock) {
        this.answering = answering;
        this.attendance = attendance;
        this.plans = plans;
        this.noting = noting;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** What became of it. */
    public enum Became {
        PRESENT,
        /** They were noted before. */
        ALREADY
    }

    /** Notes them; twice is once. */
    public Outcome<Became> arrive(Actor who, MatterId id, String code) {
        return answering.ahead(who, CheckIn.class, id, held -> {
            MemberId me = who.member();
            if (me == null) {
                return Outcome.refused(Reason.of("activity.refused.noMember"));
            }
            if (held.mine() == Part.Presence.PRESENT) {
                return Outcome.done(Became.ALREADY);
            }
            if (!held.isOn(LocalDate.now(clock))) {
                return Outcome.refused(Reason.of("activity.refused.notToday"));
            }
            if (!Codes.good(id, plans.find(id), code, clock.instant())) {
                return Outcome.refused(Reason.at("code", "activity.refused.code"));
            }
            return arrived(who, me, held);
        });
    }

    private Outcome<Became> arrived(Actor who, MemberId me, Attendance.Held held) {
        boolean must = catalogue
                .at(who.committee(), held.kind(), held.kindVersion())
                .filter(kind -> kind.activity().invite() != ActivityRule.Invite.MUST)
                .isEmpty();
        if (!attendance.mark(held.id(), me.value(), Part.Presence.PRESENT, Noting.Via.QR.name())) {
            if (must) {
                return Outcome.refused(Reason.of("activity.refused.notInvitedHere"));
            }
            attendance.join(
                    held.id(),
                    Part.present(Role.ATTENDEE, Role.Of.MEMBER, me.value(), who.name()),
                    Noting.Via.QR.name());
        }
        noting.note(who, held.id(), Noting.Via.QR, "", List.of(new Noting.Note(me.value(), who.name(), "PRESENT")));
        return Outcome.done(Became.PRESENT);
    }
}
