/** Figures laid out side by side (对照表): by sector, by party and body, and of the two teams. Every number opens to its records. */
@NullMarked
package org.tongxin.figures.tables;

import org.jspecify.annotations.NullMarked;
