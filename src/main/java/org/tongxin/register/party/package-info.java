/** The two coverages (两个全覆盖): Party-member members in a Party body, all members reached by Party work. */
@NullMarked
package org.tongxin.register.party;

import org.jspecify.annotations.NullMarked;
