@NullMarked
package org.tongxin.platform.database;

import org.jspecify.annotations.NullMarked;
