/** Coming in and going out. */
@NullMarked
package org.tongxin.identity.signin;

import org.jspecify.annotations.NullMarked;
