package org.tongxin.figures;

import java.util.EnumSet;
import java.util.Set;

/** In what something is counted: proposals, promises, judgements, items, occasions. */
final class UnitOfCount {

    private static final Set<Count> OFTEN = EnumSet.of(
            Count.OBJECTED,
            Count.REASSIGNED,
            Count.WRONG,
            Count.EXTENDED,
            Count.REHANDLED,
            Count.ON_SITE,
            Count.APPRAISED_PROPOSAL,
            Count.APPRAISED_HANDLING,
            Count.GAINED,
            Count.OVERSEEN,
            Count.CLUES_TAKEN);

    private UnitOfCount() {}

    /** The key of its word. */
    static String key(Count count) {
        if (count == Count.CLUES_TAKEN) {
            return "figures.unit";
        }
        if (count.counting().condition().contains("promise")
                || count == Count.CLUES_RECEIVED
                || count == Count.CLUES_OFFERED) {
            return "figures.unit.promise";
        }
        if (count.counting().condition().contains("'proposal.rat")) {
            return "figures.unit.judgements";
        }
        return count == Count.GAINED ? "figures.unit.items" : isOften(count) ? "figures.unit.times" : "figures.unit";
    }

    /** Whether one proposal may have several of it. */
    static boolean isOften(Count count) {
        return count.counting().of() == Counting.Of.QUANTITY
                || count.counting().condition().contains("'proposal.rat")
                || count.counting().condition().contains("'now.promise")
                || OFTEN.contains(count);
    }
}
