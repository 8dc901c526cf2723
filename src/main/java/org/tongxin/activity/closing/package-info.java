/** Closing, or calling off (办结、取消). */
@NamedInterface("closing")
@NullMarked
package org.tongxin.activity.closing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
