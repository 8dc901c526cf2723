/** Who has what when: the month, my agenda, calendar programs (日程). */
@NullMarked
package org.tongxin.activity.calendar;

import org.jspecify.annotations.NullMarked;
