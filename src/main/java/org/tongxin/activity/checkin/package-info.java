/** Arrivals: the rotating code and the list of the staff (签到). */
@NamedInterface("checkin")
@NullMarked
package org.tongxin.activity.checkin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
