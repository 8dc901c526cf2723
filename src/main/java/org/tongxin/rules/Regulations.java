package org.tongxin.rules;

import java.util.Collection;
import java.util.List;
import org.tongxin.common.CommitteeId;

/** The committee's own regulations in force (规章制度), for the steps they govern; the module that keeps them supplies it. */
public interface Regulations {

    /** Those that govern any of these codes of the mechanism table today. To be called while acting for this committee. */
    List<Ruling> governing(CommitteeId committee, Collection<String> codes);

    /** One of them, and where it stands. */
    record Ruling(String title, String href) {}
}
