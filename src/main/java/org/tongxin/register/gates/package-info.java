/** Important arrangements only after the Party committee replied (重要安排报经党委同意后实施). */
@NullMarked
package org.tongxin.register.gates;

import org.jspecify.annotations.NullMarked;
