/** The reader's side of briefings, and what stands of each. */
@NullMarked
package org.tongxin.briefing.reading;

import org.jspecify.annotations.NullMarked;
