/** What the committee's own past suggests for a proposal: hints with their reasons, never decisions (类别与承办单位建议). */
@NamedInterface("suggesting")
@NullMarked
package org.tongxin.proposal.suggesting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
