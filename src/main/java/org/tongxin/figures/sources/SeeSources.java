package org.tongxin.figures.sources;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.Serves;
import org.tongxin.common.UseCase;
import org.tongxin.figures.asking.AskedNumber;
import org.tongxin.figures.asking.Asking;
import org.tongxin.figures.asking.SeeNumbers;
import org.tongxin.figures.defined.Feeding;

/** Somebody sees of each figure which facts it counts, which kinds write them, and how many records feed it: nothing is entered twice (一数一源). */
@UseCase
@Serves("QD4")
public class SeeSources {

    private final Feeding feeding;
    private final SeeNumbers numbers;
    private final Clock clock;

    SeeSources(Feeding feeding, SeeNumbers numbers, Clock clock) {
        this.feeding = feeding;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * The sources of a group of figures.
     *
     * @param unfed shipped figures that nothing feeds
     */
    public record Page(
            Asking asking, Set<String> groups, String group, List<Feeding.Fed> fed, List<String> unfed, int year) {}

    /** Of that group and span; the first group where none of that letter has figures. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page of(Actor who, String group, String span) {
        Asking asking = numbers.asking(
                who, new AskedNumber(span, null, null, null, null, null, null, null, null, null, null, null));
        Set<String> groups = feeding.groups();
        String opened = groups.contains(group) ? group : groups.iterator().next();
        return new Page(
                asking,
                groups,
                opened,
                feeding.of(who, feeding.ofGroup(opened), asking.question()),
                feeding.unfed(),
                LocalDate.now(clock).getYear());
    }
}
