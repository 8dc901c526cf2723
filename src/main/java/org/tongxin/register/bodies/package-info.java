/** Bodies outside the committee (企业、学校、社会组织等): how often each takes part, and two names of one put together. */
@NullMarked
package org.tongxin.register.bodies;

import org.jspecify.annotations.NullMarked;
