/** Activities for programs. */
@NullMarked
package org.tongxin.activity.api;

import org.jspecify.annotations.NullMarked;
