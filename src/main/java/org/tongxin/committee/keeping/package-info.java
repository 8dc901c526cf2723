/** The desk that keeps the register: members, units, sessions and the lists of the committee, and who gets an account. */
@NamedInterface("keeping")
@NullMarked
package org.tongxin.committee.keeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
