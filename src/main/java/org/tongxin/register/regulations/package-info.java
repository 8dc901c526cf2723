/** Regulations at the steps they govern (制度与环节对照). */
@NullMarked
package org.tongxin.register.regulations;

import org.jspecify.annotations.NullMarked;
