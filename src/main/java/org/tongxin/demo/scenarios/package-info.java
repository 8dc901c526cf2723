/** Four invented committees and what they did in their years, entered through the use cases; they can be chosen as demonstration. */
@NullMarked
package org.tongxin.demo.scenarios;

import org.jspecify.annotations.NullMarked;
