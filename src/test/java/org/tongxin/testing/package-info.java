/**
 * What tests of all modules share: the application on a real PostgreSQL, a clock that can be moved, a small browser.
 */
@NullMarked
package org.tongxin.testing;

import org.jspecify.annotations.NullMarked;
