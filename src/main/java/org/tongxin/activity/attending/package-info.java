/** What a member answers: coming, or leave (答复、请假). */
@NamedInterface("attending")
@NullMarked
package org.tongxin.activity.attending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
