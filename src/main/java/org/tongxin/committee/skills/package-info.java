/** What members know well, as they say themselves (委员专长), and who is found by it. */
@NamedInterface("skills")
@NullMarked
package org.tongxin.committee.skills;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
