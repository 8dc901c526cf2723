package org.tongxin.duty;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.tongxin.common.MemberId;

/**
 * How a member stands in the running year (履职情况).
 *
 * @param sector code of the member's sector
 * @param invited to how many activities that are over the member was invited, approved leave left out
 * @param present to how many of them the member came
 * @param done how much of each duty is on record
 */
public record Standing(MemberId member, String name, String sector, int invited, int present, Map<Sort, Integer> done) {

    /** What counts as a duty. */
    public enum Sort {
        /** 领衔提案. */
        PROPOSAL,
        /** 联名提案. */
        COSIGNED,
        /** 转为社情民意的提案. */
        INFORMATION,
        /** 参加活动. */
        ATTENDED,
        /** 其他履职记录. */
        OTHER
    }

    /** What may lie beneath or above. */
    public enum Line {
        /** 出席率. */
        ATTENDANCE,
        /** 履职量. */
        DUTIES
    }

    public Standing {
        done = Map.copyOf(done);
    }

    /** How much of that duty. */
    public int of(Sort sort) {
        return done.getOrDefault(sort, 0);
    }

    /** The lines beneath which the member is. */
    public Set<Line> below(Thresholds t) {
        Set<Line> below = EnumSet.noneOf(Line.class);
        if (invited >= t.leastInvited() && present * 100 < t.attendanceLow() * invited) {
            below.add(Line.ATTENDANCE);
        }
        if (points(t) < t.dutiesLow()) {
            below.add(Line.DUTIES);
        }
        return below;
    }

    /** The lines above which the member is. */
    public Set<Line> above(Thresholds t) {
        Set<Line> above = EnumSet.noneOf(Line.class);
        if (invited >= t.leastInvited() && present * 100 >= t.attendanceHigh() * invited) {
            above.add(Line.ATTENDANCE);
        }
        if (points(t) >= t.dutiesHigh()) {
            above.add(Line.DUTIES);
        }
        return above;
    }

    @JsonIgnore
    int points(Thresholds t) {
        return of(Sort.PROPOSAL) * t.weights().proposal()
                + of(Sort.COSIGNED) * t.weights().cosigned()
                + of(Sort.INFORMATION) * t.weights().information()
                + of(Sort.ATTENDED) * t.weights().attended()
                + of(Sort.OTHER) * t.weights().other();
    }

    /** How many more activities in a row the member would have to come to, so that the share is no longer beneath; 0: none. */
    public int comingLifts(Thresholds t) {
        int more = 0;
        while (below(t).contains(Line.ATTENDANCE) && (present + more) * 100 < t.attendanceLow() * (invited + more)) {
            if (++more > 99) {
                return more;
            }
        }
        return more;
    }

    /** How many of each duty alone would lift the member above the line; none where nothing is beneath. */
    public Map<Sort, Integer> lifts(Thresholds t) {
        Map<Sort, Integer> lifts = new EnumMap<>(Sort.class);
        int missing = t.dutiesLow() - points(t);
        if (missing > 0) {
            put(lifts, Sort.PROPOSAL, missing, t.weights().proposal());
            put(lifts, Sort.ATTENDED, missing, t.weights().attended());
            put(lifts, Sort.OTHER, missing, t.weights().other());
        }
        return lifts;
    }

    private static void put(Map<Sort, Integer> lifts, Sort sort, int missing, int weight) {
        if (weight > 0) {
            lifts.put(sort, (missing + weight - 1) / weight);
        }
    }
}
