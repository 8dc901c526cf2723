/** How every step is taken: who, is it open, may they, rules, change, facts and history, event. */
@NamedInterface("proceeding")
@NullMarked
package org.tongxin.proposal.proceeding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
