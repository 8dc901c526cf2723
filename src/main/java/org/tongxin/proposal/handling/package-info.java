/** The unit's desk: signing, objecting, opinions and replies (办理). */
@NamedInterface("handling")
@NullMarked
package org.tongxin.proposal.handling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
