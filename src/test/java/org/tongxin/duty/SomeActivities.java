package org.tongxin.duty;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.tongxin.activity.checkin.NotePresence;
import org.tongxin.activity.closing.CloseActivity;
import org.tongxin.activity.planning.PlanActivity;
import org.tongxin.activity.planning.Sheet;
import org.tongxin.activity.planning.Whom;
import org.tongxin.common.Outcome;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.TypedMatter;
import org.tongxin.platform.Acting;
import org.tongxin.testing.TestCommittee.Someone;

/** Activities that are over, for tests of who came and who did not. */
@TestComponent
public class SomeActivities {

    private final PlanActivity planning;
    private final NotePresence noting;
    private final CloseActivity closing;

    SomeActivities(PlanActivity planning, NotePresence noting, CloseActivity closing) {
        this.planning = planning;
        this.noting = noting;
        this.closing = closing;
    }

    /** A study session of that day to which these were invited, and to which those came. */
    public MatterId held(Someone secretary, LocalDate on, String invited, String came, String sector) {
        Map<String, String> cells = new HashMap<>(Map.of(
                "title", "学习研讨 " + on,
                "on", on.toString(),
                "place", "委员之家",
                "sector", sector,
                "f.form", "seminar",
                "f.tier", "members",
                "f.content", "协商民主"));
        return Acting.as(secretary.actor(), () -> {
            MatterId id = done(planning.plan(
                            secretary.actor(),
                            "study-session",
                            TypedMatter.of(cells),
                            new Sheet("14:30", "17:00", "", "", false),
                            new Whom(List.of(), invited),
                            null))
                    .id();
            done(noting.note(
                    secretary.actor(), id, new NotePresence.Sheet(NotePresence.Mark.PRESENT, came, "", List.of(), "")));
            done(closing.close(secretary.actor(), id, 0, TypedMatter.of(Map.of("words", "完"))));
            return id;
        });
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T value)) {
            return value;
        }
        throw new AssertionError(outcome.toString());
    }
}
