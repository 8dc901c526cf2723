/** The reviewer's desk (审查立案). */
@NamedInterface("review")
@NullMarked
package org.tongxin.proposal.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
