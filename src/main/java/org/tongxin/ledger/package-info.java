/**
 * The ledger (总账): append-only facts, written in the transaction of the step they tell of, sealed in chained blocks and
 * verifiable. Everything that is counted is asked of it.
 */
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"common", "platform", "identity", "committee"})
@NullMarked
package org.tongxin.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
