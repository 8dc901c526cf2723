/** Whoever asked says whether it was done (请办人确认): with a code, or to staff who name how and by whom; never the doer alone. */
@NamedInterface("confirming")
@NullMarked
package org.tongxin.register.confirming;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
