/** Activities held together with other committees (联合开展). */
@NullMarked
package org.tongxin.activity.joint;

import org.jspecify.annotations.NullMarked;
