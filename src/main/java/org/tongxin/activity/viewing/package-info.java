/** What people read of activities. */
@NullMarked
package org.tongxin.activity.viewing;

import org.jspecify.annotations.NullMarked;
