/**
 * The numbers of the regulations as data: parameters by key, committee and date, each with its legal source; the
 * calendar of working days; deadlines that stop, resume and are extended.
 */
@ApplicationModule(
        displayName = "Rules",
        allowedDependencies = {"common", "platform", "identity"})
@NullMarked
package org.tongxin.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
