/** Arrivals: the rotating code and the list of the staff (签到). */
@NullMarked
package org.tongxin.activity.checkin;

import org.jspecify.annotations.NullMarked;
