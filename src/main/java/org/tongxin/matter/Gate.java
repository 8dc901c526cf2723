package org.tongxin.matter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** The same of many new ones of a kind at once: the reasons by their place among them. Asked of a table, so it may not ask the store of each. */
    default Map<Integer, List<Reason>> againstAll(Actor who, Kind kind, List<Matter> fresh) {
        Map<Integer, List<Reason>> all = new LinkedHashMap<>();
        for (int i = 0; i < fresh.size(); i++) {
            List<Reason> against = against(who, kind, null, fresh.get(i));
            if (!against.isEmpty()) {
                all.put(i, against);
            }
        }
        return all;
    }
}
