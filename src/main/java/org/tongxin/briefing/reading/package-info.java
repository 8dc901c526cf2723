/** The reader's side of briefings, and what stands of each. */
@NamedInterface("reading")
@NullMarked
package org.tongxin.briefing.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
