/** Briefings for other programs. */
@NullMarked
package org.tongxin.briefing.api;

import org.jspecify.annotations.NullMarked;
