/** How every step is taken: who, is it open, may they, rules, change, facts and history, event. */
@NullMarked
package org.tongxin.proposal.proceeding;

import org.jspecify.annotations.NullMarked;
