/**
 * The yearbook (政协年鉴): drafted for a span from the records that count, every figure of it a defined one. The editor orders, words and leaves out;
 * what is approved stays as it was, and what has changed since is said.
 */
@ApplicationModule(
        displayName = "Yearbook",
        allowedDependencies = {
            "common",
            "platform",
            "identity",
            "committee",
            "ledger",
            "figures",
            "figures::defined",
            "figures::asking",
            "proposal::viewing"
        })
@NullMarked
package org.tongxin.yearbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
