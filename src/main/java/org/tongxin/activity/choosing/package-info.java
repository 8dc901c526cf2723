/** Topics and members choose each other (双向选择, C20). */
@NullMarked
package org.tongxin.activity.choosing;

import org.jspecify.annotations.NullMarked;
