/** What every module may lean on: identities, the acting person, outcomes and reasons. Small and boring. */
@ApplicationModule(displayName = "Common", type = ApplicationModule.Type.OPEN)
@NullMarked
package org.tongxin.common;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
