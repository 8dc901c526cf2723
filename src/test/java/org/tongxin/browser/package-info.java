@NullMarked
package org.tongxin.browser;

import org.jspecify.annotations.NullMarked;
