/**
 * The catalogue (目录): kinds of activity and register entries as versioned data. A kind says which fields a matter has, who takes part, what
 * is counted, what evidence is needed and which facts follow; two small engines serve them all. A committee adds kinds and fields of
 * its own; what was recorded keeps the version it was written with.
 */
@ApplicationModule(
        displayName = "Catalogue",
        allowedDependencies = {"common", "platform", "identity"})
@NullMarked
package org.tongxin.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
