/**
 * Activities (活动): what people attend, from the plan through notice, answers, leave and check-in to the close. The matter itself and whether
 * somebody came stay one record in the module below; here lies only what planning and attending need besides.
 */
@ApplicationModule(
        displayName = "Activity",
        allowedDependencies = {
            "common",
            "platform",
            "identity",
            "committee",
            "rules",
            "notice",
            "catalogue",
            "ledger",
            "matter",
            "files"
        })
@NullMarked
package org.tongxin.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
