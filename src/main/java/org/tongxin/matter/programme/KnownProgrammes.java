package org.tongxin.matter.programme;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.catalogue.Kind;
import org.tongxin.common.Actor;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.matter.Gate;
import org.tongxin.matter.Matter;

/** A matter counts for campaigns there are, and for such as its kind counts for; whichever way it comes in. */
@Component
class KnownProgrammes implements Gate {

    private final Programmes programmes;

    KnownProgrammes(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public List<Reason> against(Actor who, Kind kind, @Nullable Matter before, Matter after) {
        Set<String> added = new LinkedHashSet<>(after.content().tags());
        if (before != null) {
            added.removeAll(before.content().tags());
        }
        return added.isEmpty() ? List.of() : unknown(added, known(kind));
    }

    @Override
    public Map<Integer, List<Reason>> againstAll(Actor who, Kind kind, List<Matter> fresh) {
        Map<Integer, List<Reason>> all = new LinkedHashMap<>();
        if (fresh.stream().allMatch(matter -> matter.content().tags().isEmpty())) {
            return all;
        }
        Set<String> known = known(kind);
        for (int i = 0; i < fresh.size(); i++) {
            List<Reason> unknown = unknown(fresh.get(i).content().tags(), known);
            if (!unknown.isEmpty()) {
                all.put(i, unknown);
            }
        }
        return all;
    }

    private Set<String> known(Kind kind) {
        return programmes.all().stream()
                .filter(each -> each.counts(kind.code()))
                .map(Programme::code)
                .collect(Collectors.toSet());
    }

    private static List<Reason> unknown(Set<String> tags, Set<String> known) {
        return tags.stream()
                .filter(tag -> !known.contains(tag))
                .map(tag -> Reason.at("tag", "matter.refused.tag", Prose.cut(tag, 30)))
                .toList();
    }
}
