package org.tongxin.activity.attending;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.activity.Answering;
import org.tongxin.activity.Leave;
import org.tongxin.activity.Noting;
import org.tongxin.activity.Organising;
import org.tongxin.activity.Telling;
import org.tongxin.committee.Directories;
import org.tongxin.common.Actor;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.matter.Attendance;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.Part;

/** An organiser gives leave or does not (批假). How often the member was given leave this year is shown beside; it never decides by itself. */
@UseCase
public class DecideLeave {

    private final Answering answering;
    private final Attendance attendance;
    private final Noting noting;
    private final Telling telling;
    private final Directories directories;
    private final JdbcClient jdbc;
    private final Clock clock;

    DecideLeave(
            Answering answering,
            Attendance attendance,
            Noting noting,
            Telling telling,
            Directories directories,
            JdbcClient jdbc,
            Clock clock) {
        this.answering = answering;
        this.attendance = attendance;
        this.noting = noting;
        this.telling = telling;
        this.directories = directories;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Decides one that waits; a second decision is refused. */
    public Outcome<Part.Presence> decide(Actor who, MatterId id, UUID member, boolean grant, String typed) {
        String note = Prose.clean(typed);
        return answering.ahead(who, DecideLeave.class, id, held -> {
            if (!Organising.may(who, held.enteredBy())) {
                return Outcome.missing();
            }
            if (Prose.length(note) > Leave.REASON_MAX) {
                return Outcome.refused(Reason.at("note", "matter.refused.long", Leave.REASON_MAX));
            }
            if (!grant && note.isEmpty()) {
                return Outcome.refused(Reason.at("note", "activity.refused.leaveNote"));
            }
            Optional<Boolean> before = waiting(id, member);
            if (before.isEmpty()) {
                return Outcome.missing();
            }
            return before.get()
                    ? Outcome.done(decided(who, held, member, grant, note))
                    : Outcome.refused(Reason.of("activity.refused.leaveDecided"));
        });
    }

    private Optional<Boolean> waiting(MatterId id, UUID member) {
        return jdbc.sql("select granted is null from activity.leave where committee_id = platform.acting_committee()"
                        + " and matter_id = ? and member_id = ?")
                .param(id.value())
                .param(member)
                .query(Boolean.class)
                .optional();
    }

    private Part.Presence decided(Actor who, Attendance.Held held, UUID member, boolean grant, String note) {
        jdbc.sql("update activity.leave set granted = ?, decided_by = ?, decided_at = ?, note = ?"
                        + " where committee_id = platform.acting_committee() and matter_id = ? and member_id = ?")
                .param(grant)
                .param(who.name())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(note)
                .param(held.id().value())
                .param(member)
                .update();
        Part.Presence now = grant ? Part.Presence.ON_LEAVE : Part.Presence.INVITED;
        attendance.mark(held.id(), member, now, Noting.Via.STAFF.name());
        String name = directories.of(who.committee()).memberName(new MemberId(member));
        noting.note(who, held.id(), Noting.Via.STAFF, note, List.of(new Noting.Note(member, name, now.name())));
        telling.members(
                new Telling.About(held.id(), held.title(), held.on()),
                grant ? "activity.notice.leaveGranted" : "activity.notice.leaveRefused",
                List.of(member),
                grant ? null : held.on());
        return now;
    }
}
