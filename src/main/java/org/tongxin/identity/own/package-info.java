/** What everybody may do with their own account. */
@NullMarked
package org.tongxin.identity.own;

import org.jspecify.annotations.NullMarked;
