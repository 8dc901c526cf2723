/** The yearly digest and catalogue of a session's proposals, as files (提案汇编、提案目录). */
@NamedInterface("digest")
@NullMarked
package org.tongxin.proposal.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
