/**
 * What keeping needs beyond the common matter (登记入册的事): places with their hours and the public's bookings, the asker's confirmation,
 * bodies that are one, what the Party committee has to agree to first, and the regulation at the step it governs.
 */
@ApplicationModule(
        displayName = "Register",
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
package org.tongxin.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
