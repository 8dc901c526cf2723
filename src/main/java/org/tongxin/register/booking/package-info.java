/** The public books an hour at a place or with a leader (群众预约); the host answers, and says who came. */
@NamedInterface("booking")
@NullMarked
package org.tongxin.register.booking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
