/** Planning, inviting and announcing (策划、邀请、通知). */
@NullMarked
package org.tongxin.activity.planning;

import org.jspecify.annotations.NullMarked;
