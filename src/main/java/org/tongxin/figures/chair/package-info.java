/** The chairperson's meeting sees the year to date (主席会议). */
@NullMarked
package org.tongxin.figures.chair;

import org.jspecify.annotations.NullMarked;
