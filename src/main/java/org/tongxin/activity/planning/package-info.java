/** Planning, inviting and announcing (策划、邀请、通知). */
@NamedInterface("planning")
@NullMarked
package org.tongxin.activity.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
