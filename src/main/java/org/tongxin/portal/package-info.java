/** What the public may see, without signing in (公开页). It reads through doors that show only what a decision opened. */
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {
            "common",
            "platform",
            "committee",
            "rules",
            "matter",
            "register",
            "register::places",
            "register::booking",
            "register::confirming",
            "catalogue",
            "proposal",
            "proposal::model",
            "proposal::publishing",
            "proposal::clue"
        })
@NullMarked
package org.tongxin.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
