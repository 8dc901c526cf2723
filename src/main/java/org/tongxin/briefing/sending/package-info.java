/** The sender's side of briefings: to whom, with what, and who is reminded. */
@NullMarked
package org.tongxin.briefing.sending;

import org.jspecify.annotations.NullMarked;
