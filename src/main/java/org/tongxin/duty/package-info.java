/**
 * Duty of the running year (履职提醒): whose attendance or duties lie beneath the committee's thresholds, who is above the upper ones, and what
 * would lift somebody. Never a ranking: no places, no sums shown, in the order of sectors and names.
 */
@ApplicationModule(
        displayName = "Duty",
        allowedDependencies = {"common", "platform", "identity", "committee", "rules", "notice", "ledger", "matter"})
@NullMarked
package org.tongxin.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
