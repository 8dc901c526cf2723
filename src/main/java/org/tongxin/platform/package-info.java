/** The machine room: database, transactions that state for whom they act, audit trail, clock, page rendering. */
@ApplicationModule(displayName = "Platform", type = ApplicationModule.Type.OPEN, allowedDependencies = "common")
@NullMarked
package org.tongxin.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
