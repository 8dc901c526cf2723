package org.tongxin.activity.planning;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.Matters;

/** The requests to the Party committee that an activity is linked to (请示). */
@Component
class Requests {

    private static final int MOST = 30;
    private static final String KIND = "party-report";

    private final Matters matters;

    Requests(Matters matters) {
        this.matters = matters;
    }

    /** Whether one of them has reached that stage and counts. */
    boolean replied(MatterId id, String stage) {
        List<MatterId> linked = matters.linked(id.ref(), MOST);
        return !linked.isEmpty()
                && matters.find(linked).stream()
                        .anyMatch(other -> other.kind().equals(KIND)
                                && other.standing()
                                && other.at(stage).isPresent());
    }
}
