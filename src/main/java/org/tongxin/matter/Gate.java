package org.tongxin.matter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.catalogue.Kind;
import org.tongxin.common.Actor;
import org.tongxin.common.Reason;

/** What a module above has to say before a matter moves on: a word of somebody else that is missing, an approval that has not come. */
public interface Gate {

    /**
     * Why it may not become what it is to become; empty where nothing is against it. Asked in the transaction of the act.
     *
     * @param before null: it is new
     */
    List<Reason> against(Actor who, Kind kind, @Nullable Matter before, Matter after);
}
