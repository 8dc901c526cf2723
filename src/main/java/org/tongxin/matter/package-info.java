/**
 * Matters of the catalogue (履职事项): what all of them have in common, whatever their kind: entering and correcting, who takes part, files and
 * links, approval and stages, list, import and export, and the facts that follow. What attending and keeping need beyond that lies in
 * the engines above.
 */
@ApplicationModule(
        displayName = "Matter",
        allowedDependencies = {
            "common",
            "platform",
            "identity",
            "committee",
            "rules",
            "catalogue",
            "ledger",
            "files",
            "notice"
        })
@NullMarked
package org.tongxin.matter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
