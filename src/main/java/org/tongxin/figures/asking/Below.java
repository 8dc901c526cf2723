package org.tongxin.figures.asking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.tongxin.common.Actor;
import org.tongxin.common.CommitteeId;
import org.tongxin.figures.defined.CountedCommittee;
import org.tongxin.figures.defined.DefinedFigures;
import org.tongxin.figures.defined.Question;
import org.tongxin.figures.defined.Span;

/** The committees a question may count, held for a minute: founding one is rare, asking is not. */
@Component
class Below {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final DefinedFigures figures;
    private final Clock clock;
    private final Map<CommitteeId, Held> held = new ConcurrentHashMap<>();

    Below(DefinedFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    private record Held(Instant until, List<CountedCommittee> committees) {}

    /** The own committee first, then all below it. */
    List<CountedCommittee> of(Actor who) {
        Instant now = clock.instant();
        Held known = held.get(who.committee());
        if (known != null && known.until().isAfter(now)) {
            return known.committees();
        }
        Span today = Span.year(LocalDate.now(clock).getYear());
        List<CountedCommittee> found = figures.committees(who, Question.of(today, Question.Scope.ALL));
        held.put(who.committee(), new Held(now.plus(KEPT), found));
        return found;
    }
}
