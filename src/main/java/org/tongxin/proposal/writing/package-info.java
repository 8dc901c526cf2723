/** The member's desk: writing, asking others to sign, handing in, taking back (提出). */
@NamedInterface("writing")
@NullMarked
package org.tongxin.proposal.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
