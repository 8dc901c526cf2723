/** What proposers say of a reply (评价). */
@NamedInterface("judging")
@NullMarked
package org.tongxin.proposal.judging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
