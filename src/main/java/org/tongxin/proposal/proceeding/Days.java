package org.tongxin.proposal.proceeding;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongxin.common.UnitId;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.model.ClockKind;
import org.tongxin.proposal.model.Pledge;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Review;
import org.tongxin.proposal.model.Taken;
import org.tongxin.rules.Rules;
import org.tongxin.rules.WorkingCalendar;

/**
 * What facts say beside the step itself, so that figures need no matter's own table: the day on which the reply is due, the days of
 * promises, the mark of what is filed.
 */
@Component
class Days {

    private final Rules rules;

    Days(Rules rules) {
        this.rules = rules;
    }

    /** The day on which the first reply is due as of now, as {@code due}; nothing while its clock stands still or after it. */
    Map<String, Object> ofReply(Proposal p) {
        WorkingCalendar calendar = rules.calendar(Acting.required().committee());
        return p.clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.REPLY && clock.isOpen())
                .filter(clock -> !clock.deadline().isStopped())
                .<Map<String, Object>>map(
                        clock -> Map.of("due", clock.deadline().dueOn(calendar).toString()))
                .findFirst()
                .orElse(Map.of());
    }

    /** The same with whether several units answer separately, for whom it is handed to. */
    Map<String, Object> ofHanding(Proposal p) {
        Map<String, Object> handed = new HashMap<>(ofReply(p));
        if (p.isSeparate()) {
            handed.put("separate", true);
        }
        return handed;
    }

    /** The days of the promises that a unit's reply gave, by their numbers, as {@code dues}; empty where one has no day. */
    static Map<String, Object> ofPromises(Proposal p, int round, UnitId unit) {
        Map<String, String> dues = new HashMap<>();
        p.tracking().pledges().stream()
                .filter(pledge -> pledge.round() == round && pledge.unit().equals(unit))
                .forEach(pledge -> {
                    LocalDate day = pledge.promise().dueOn();
                    dues.put(String.valueOf(pledge.promise().no()), day == null ? "" : day.toString());
                });
        return Map.of("dues", dues);
    }

    /** Whether the unit says that it has kept the promise of which the step tells. */
    static boolean isClaimed(Proposal p, Taken taken) {
        return pledge(p, taken)
                .filter(pledge -> pledge.standing() == Pledge.Standing.CLAIMED)
                .isPresent();
    }

    private static Optional<Pledge> pledge(Proposal p, Taken taken) {
        return p.tracking().pledge(Integer.parseInt(taken.text("round")), Integer.parseInt(taken.text("promise")));
    }

    /** The day to which a promise was moved, as {@code due}. */
    static Map<String, Object> ofMove(Proposal p, Taken taken) {
        return pledge(p, taken)
                .map(Pledge::dueOn)
                .<Map<String, Object>>map(day -> Map.of("due", day.toString()))
                .orElse(Map.of());
    }

    /** How good reviewers found it at the review that filed it: the last of their marks, as {@code quality}. */
    static Map<String, Object> quality(Proposal p) {
        return p.reviews().stream()
                .filter(review -> review.round() == p.reviews().getLast().round())
                .map(Review::quality)
                .filter(Objects::nonNull)
                .reduce((_, later) -> later)
                .<Map<String, Object>>map(mark -> Map.of("quality", mark.name()))
                .orElse(Map.of());
    }
}
