/** What a member answers: coming, or leave (答复、请假). */
@NullMarked
package org.tongxin.activity.attending;

import org.jspecify.annotations.NullMarked;
