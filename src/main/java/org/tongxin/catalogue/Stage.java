package org.tongxin.catalogue;

import java.util.List;

/**
 * A step in the life of a matter (阶段); stages follow each other in the kind's order.
 *
 * @param needs what has to be there before: codes of fields and roles, {@value #CHECKLIST}, {@value #EVIDENCE}
 * @param maySkip whether a matter may go past it
 */
public record Stage(String code, String zh, String en, List<String> needs, boolean maySkip) {

    /** Every item of the kind's check list is ticked. */
    public static final String CHECKLIST = "CHECKLIST";

    /** As many files are there as the kind asks for. */
    public static final String EVIDENCE = "EVIDENCE";

    public Stage {
        needs = List.copyOf(needs);
    }

    /** Its name in that language. */
    public String name(boolean english) {
        return english ? en : zh;
    }
}
