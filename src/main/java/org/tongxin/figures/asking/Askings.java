package org.tongxin.figures.asking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Directories;
import org.tongxin.committee.Directory;
import org.tongxin.common.Actor;
import org.tongxin.figures.defined.CountedCommittee;

/** Reads what an address asks, as today and the committee's sessions have it. */
@Component
class Askings {

    private final Below below;
    private final Directories directories;
    private final Clock clock;

    Askings(Below below, Directories directories, Clock clock) {
        this.below = below;
        this.directories = directories;
        this.clock = clock;
    }

    Asking read(Actor who, AskedNumber asked) {
        return new ReadAsking(asked, directory(who), committees(who), LocalDate.now(clock)).read();
    }

    Directory directory(Actor who) {
        return directories.of(who.committee());
    }

    /** The own committee, then those below it. */
    List<CountedCommittee> committees(Actor who) {
        return below.of(who);
    }
}
