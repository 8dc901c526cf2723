package org.tongxin.duty;

import org.tongxin.rules.RuleSet;

/**
 * The committee's thresholds (履职下限、上限) and what each duty weighs against them; all of it rules with a source.
 *
 * @param attendanceLow share of attendance beneath which a member is told, in percent
 * @param attendanceHigh share from which a member is named for praise, in percent
 * @param leastInvited to how many activities somebody must have been invited before a share says anything
 * @param dutiesLow points of duties beneath which a member is told
 * @param dutiesHigh points from which a member is named for praise
 * @param fromMonth the month of the year from which members are told
 */
public record Thresholds(
        int attendanceLow,
        int attendanceHigh,
        int leastInvited,
        int dutiesLow,
        int dutiesHigh,
        int fromMonth,
        Weights weights) {

    /** What one of each duty weighs. */
    public record Weights(int proposal, int cosigned, int information, int attended, int other) {}

    /** As the rules have them. */
    static Thresholds of(RuleSet rules) {
        return new Thresholds(
                rules.number("duty.attendance.low"),
                rules.number("duty.attendance.high"),
                rules.number("duty.attendance.least"),
                rules.number("duty.points.low"),
                rules.number("duty.points.high"),
                rules.number("duty.warn.fromMonth"),
                new Weights(
                        rules.number("duty.points.proposal"),
                        rules.number("duty.points.cosigned"),
                        rules.number("duty.points.information"),
                        rules.number("duty.points.attended"),
                        rules.number("duty.points.other")));
    }
}
