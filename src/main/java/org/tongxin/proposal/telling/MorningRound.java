package org.tongxin.proposal.telling;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is done every morning for a committee: first what is long overdue comes before the leaders, then everybody is reminded. */
@Component
public class MorningRound {

    private final EscalateOverdue escalating;
    private final RemindOfClocks reminding;

    MorningRound(EscalateOverdue escalating, RemindOfClocks reminding) {
        this.escalating = escalating;
        this.reminding = reminding;
    }

    /** Goes round once for the acting committee; a second time the same day tells nobody anything new. */
    public void go() {
        escalating.escalate();
        RemindOfClocks.@Nullable Place place = RemindOfClocks.Place.START;
        while (place != null) {
            place = reminding.walk(place);
        }
    }
}
