/** Duty of the running year for other programs. */
@NullMarked
package org.tongxin.duty.api;

import org.jspecify.annotations.NullMarked;
