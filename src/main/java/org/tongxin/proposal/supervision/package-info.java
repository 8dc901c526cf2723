/** Following clocks and urging (督办). */
@NamedInterface("supervision")
@NullMarked
package org.tongxin.proposal.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
