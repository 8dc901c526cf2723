/** Figures (数字): questions asked of the ledger. Every number shows both its halves and opens to the matters behind it. */
@ApplicationModule(
        displayName = "Figures",
        allowedDependencies = {"common", "platform", "identity", "committee", "rules", "ledger", "catalogue"})
@NullMarked
package org.tongxin.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
