/** Rounds of looking back (回头看): promises and closed proposals looked at again together, with a new verdict beside the first judgement. */
@NamedInterface("rounds")
@NullMarked
package org.tongxin.proposal.rounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
