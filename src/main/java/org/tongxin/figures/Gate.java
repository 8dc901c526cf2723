package org.tongxin.figures;

import java.util.List;

/**
 * The three gates of a proposal (三关, A02 and A25): examined one by one at its entrance, answered for in time, and with an effect. Each
 * says how many came to it and how many passed.
 */
public enum Gate {
    /** 入口关: filed, of all that review decided on by itself. */
    ENTRANCE(Count.FILED, List.of(Count.FILED, Count.MERGED, Count.CONVERTED, Count.NOT_FILED)),
    /** 责任关: answered in time, of all that were answered or whose day is past. */
    RESPONSIBILITY(Count.ON_TIME, List.of(Count.ON_TIME, Count.LATE, Count.OVERDUE)),
    /** 成效关: found done when looked at again, or all promises kept, of all closed. */
    EFFECT(Count.EFFECTIVE, List.of(Count.CLOSED));

    private final Count passed;
    private final List<Count> came;

    Gate(Count passed, List<Count> came) {
        this.passed = passed;
        this.came = came;
    }

    /** What passed. */
    public Count passed() {
        return passed;
    }

    /** What came to it, as a sum of these. */
    public List<Count> came() {
        return came;
    }

    /** Both as a share. */
    public Topic.Share share() {
        return new Topic.Share(List.of(passed), came);
    }
}
