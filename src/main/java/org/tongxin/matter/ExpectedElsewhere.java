package org.tongxin.matter;

import java.util.List;
import java.util.stream.Stream;
import org.tongxin.common.Actor;
import org.tongxin.common.Reason;

/** Whoever is meant to come to what is only planned and is expected elsewhere at that time (时间冲突); the module of activities knows it. */
public interface ExpectedElsewhere {

    /** Why whoever plans it is asked first, a reason for each other activity; empty where nobody is expected elsewhere. */
    List<Reason> asks(Actor who, TypedMatter typed);

    /** What a program is refused with, which has not said beforehand that it has looked; empty where nobody is expected elsewhere. */
    static List<Reason> refused(List<Reason> asked) {
        return asked.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(Reason.at("clashes", "matter.refused.elsewhere")), asked.stream())
                        .toList();
    }
}
