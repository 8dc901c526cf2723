package org.tongxin.demo.scenarios;

import java.util.List;
import org.tongxin.common.Actor;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.MemberId;
import org.tongxin.common.UnitId;

/**
 * A committee that was founded for a scenario.
 *
 * @param place how many-th in its scenario: 0 the one above
 * @param code with {@code .secretary} and {@code .leader} the sign-ins
 * @param secretary who enters its records
 * @param leader who agrees where a leader has to
 * @param names of its members, in the order of the register; the first five lead it
 */
public record Founded(
        CommitteeId id,
        int place,
        String code,
        String brief,
        Actor secretary,
        Actor leader,
        List<String> names,
        List<MemberId> members,
        List<String> unitNames,
        List<UnitId> units) {

    public Founded {
        names = List.copyOf(names);
        members = List.copyOf(members);
        unitNames = List.copyOf(unitNames);
        units = List.copyOf(units);
    }
}
