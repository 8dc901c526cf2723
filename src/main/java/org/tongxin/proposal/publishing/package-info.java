/** What the public may read: decided proposal by proposal, and read from its own table only (提案公开). */
@NamedInterface("publishing")
@NullMarked
package org.tongxin.proposal.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
