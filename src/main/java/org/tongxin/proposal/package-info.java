/**
 * Proposals (提案): from a member's draft through review, filing, transfer and reply to the judgement of its proposers, each
 * desk in a package of its own.
 */
@ApplicationModule(
        displayName = "Proposal",
        allowedDependencies = {
            "common",
            "platform",
            "identity",
            "committee",
            "rules",
            "notice",
            "ledger",
            "learning",
            "files"
        })
@NullMarked
package org.tongxin.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
