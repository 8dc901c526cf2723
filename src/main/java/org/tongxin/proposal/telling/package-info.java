/** Who is told of what (消息、提醒): after a step, before a day that is near, and when something has long been overdue. */
@NamedInterface("telling")
@NullMarked
package org.tongxin.proposal.telling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
