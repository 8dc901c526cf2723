/** Learning from examples to which label a text belongs (分类学习): small, local, explained; it knows nothing of what the labels mean. */
@ApplicationModule(
        displayName = "Learning",
        allowedDependencies = {"common"})
@NullMarked
package org.tongxin.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
