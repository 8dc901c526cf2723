/** Past cases, entered with the dates on which things happened (往年导入). */
@NamedInterface("importing")
@NullMarked
package org.tongxin.proposal.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
