/** The assigner's desk: choosing units, deciding objections (交办). */
@NamedInterface("transfer")
@NullMarked
package org.tongxin.proposal.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
