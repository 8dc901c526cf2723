/** One source (一数一源): which records feed which figure, and whether every fact points at a record that is there. */
@NullMarked
package org.tongxin.figures.sources;

import org.jspecify.annotations.NullMarked;
