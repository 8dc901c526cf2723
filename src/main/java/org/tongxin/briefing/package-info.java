/**
 * Briefings with receipts (情况通报): a record or a short text with files goes to chosen members and staff, and stands as opened and as read
 * when they say so. No more than that is kept of a reader.
 */
@ApplicationModule(
        displayName = "Briefing",
        allowedDependencies = {
            "common",
            "platform",
            "identity",
            "committee",
            "notice",
            "catalogue",
            "ledger",
            "matter",
            "files"
        })
@NullMarked
package org.tongxin.briefing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
