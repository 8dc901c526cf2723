/** A fictional committee and its year, for trying out and showing; never in production. */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "common",
            "platform",
            "identity",
            "committee",
            "committee::keeping",
            "committee::skills",
            "briefing",
            "briefing::reading",
            "briefing::sending",
            "rules",
            "ledger",
            "matter",
            "register",
            "register::places",
            "register::booking",
            "activity",
            "activity::planning",
            "activity::attending",
            "activity::checkin",
            "activity::closing",
            "catalogue",
            "proposal",
            "proposal::importing",
            "proposal::model",
            "proposal::writing",
            "proposal::handling",
            "proposal::supervision",
            "proposal::judging",
            "proposal::proceeding",
            "proposal::review",
            "proposal::telling",
            "proposal::publishing",
            "proposal::contact",
            "proposal::events",
            "proposal::rounds",
            "proposal::transfer",
            "proposal::clue"
        })
@NullMarked
package org.tongxin.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
