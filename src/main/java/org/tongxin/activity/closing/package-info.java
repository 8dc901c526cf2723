/** Closing, or calling off (办结、取消). */
@NullMarked
package org.tongxin.activity.closing;

import org.jspecify.annotations.NullMarked;
