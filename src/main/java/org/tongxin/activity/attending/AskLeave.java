package org.tongxin.activity.attending;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.activity.Answering;
import org.tongxin.activity.Leave;
import org.tongxin.activity.Noting;
import org.tongxin.activity.Telling;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.matter.Attendance;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.Part;
import org.tongxin.notice.Arg;

/** A member who is invited asks for leave, with the reason (请假). The secretariat is told; the reason is for it and the member alone. */
@UseCase
public class AskLeave {

    private final Answering answering;
    private final Attendance attendance;
    private final Noting noting;
    private final Telling telling;
    private final JdbcClient jdbc;
    private final Clock clock;

    AskLeave(Answering answering, Attendance attendance, Noting noting, Telling telling, JdbcClient jdbc, Clock clock) {
        this.answering = answering;
        this.attendance = attendance;
        this.noting = noting;
        this.telling = telling;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asks for it. */
    public Outcome<Part.Presence> ask(Actor who, MatterId id, String typed) {
        String reason = Prose.clean(typed);
        return answering.ahead(who, AskLeave.class, id, held -> {
            MemberId me = who.member();
            if (me == null) {
                return Outcome.missing();
            }
            if (held.mine() != Part.Presence.INVITED && held.mine() != Part.Presence.COMING) {
                return Outcome.refused(
                        Reason.of(held.mine() == null ? "activity.refused.notInvited" : "activity.refused.leaveTwice"));
            }
            if (reason.isEmpty()) {
                return Outcome.refused(Reason.at("reason", "activity.refused.leaveReason"));
            }
            if (Prose.length(reason) > Leave.REASON_MAX) {
                return Outcome.refused(Reason.at("reason", "matter.refused.long", Leave.REASON_MAX));
            }
            keep(id, me, reason);
            attendance.mark(id, me.value(), Part.Presence.LEAVE_ASKED, Noting.Via.SELF.name());
            noting.note(who, id, Noting.Via.SELF, "", List.of(new Noting.Note(me.value(), who.name(), "LEAVE_ASKED")));
            telling.desk(
                    new Telling.About(id, held.title(), held.on()),
                    "activity.notice.leaveAsked",
                    Desk.SECRETARIAT,
                    held.on(),
                    Arg.text(who.name()));
            return Outcome.done(Part.Presence.LEAVE_ASKED);
        });
    }

    private void keep(MatterId id, MemberId me, String reason) {
        jdbc.sql("""
                insert into activity.leave (committee_id, member_id, matter_id, reason, asked_at)
                values (platform.acting_committee(), ?, ?, ?, ?)
                on conflict (committee_id, member_id, matter_id) do update set reason = excluded.reason,
                    asked_at = excluded.asked_at, granted = null, decided_by = null, decided_at = null, note = ''""")
                .param(me.value())
                .param(id.value())
                .param(reason)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
