/** The sender's side of briefings: to whom, with what, and who is reminded. */
@NamedInterface("sending")
@NullMarked
package org.tongxin.briefing.sending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
