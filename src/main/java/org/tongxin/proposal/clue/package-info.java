/** The clue pool (提案线索): topics the committee offers to its members, and clues the public sends; proposals are written from them. */
@NamedInterface("clue")
@NullMarked
package org.tongxin.proposal.clue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
