package org.tongxin.proposal.viewing;

import static org.tongxin.common.Desk.ASSIGNER;
import static org.tongxin.common.Desk.AUDIT_ADMIN;
import static org.tongxin.common.Desk.COMMITTEE_LEADER;
import static org.tongxin.common.Desk.MEMBER;
import static org.tongxin.common.Desk.REVIEWER;
import static org.tongxin.common.Desk.SECRETARIAT;
import static org.tongxin.common.Desk.SECURITY_ADMIN;
import static org.tongxin.common.Desk.SUPERVISOR;
import static org.tongxin.common.Desk.SYSTEM_ADMIN;
import static org.tongxin.common.Desk.UNIT_LEADER;
import static org.tongxin.common.Desk.UNIT_OFFICER;

import org.tongxin.common.Desk;

/** The pages that stand in the navigation without a count, in the order in which they stand, and the desks that have them (栏目). */
enum DeskPage {
    ROUNDS(
            Group.PROPOSALS,
            "proposal.rounds.title",
            "repeat",
            "/rounds",
            SECRETARIAT,
            SUPERVISOR,
            COMMITTEE_LEADER,
            UNIT_OFFICER,
            UNIT_LEADER),
    EVENTS(
            Group.PROPOSALS,
            "proposal.events.title",
            "binoculars",
            "/proposal-events",
            SECRETARIAT,
            SUPERVISOR,
            COMMITTEE_LEADER),
    BULLETIN(
            Group.PROPOSALS,
            "proposal.bulletin.title",
            "alert-circle",
            "/bulletin",
            SECRETARIAT,
            SUPERVISOR,
            COMMITTEE_LEADER),
    DIGEST(Group.PROPOSALS, "proposal.digest.title", "file-zip", "/digest", SECRETARIAT, SUPERVISOR, COMMITTEE_LEADER),
    CALENDAR(
            Group.DUTY,
            "activity.calendar",
            "calendar-event",
            "/calendar",
            MEMBER,
            SECRETARIAT,
            SUPERVISOR,
            COMMITTEE_LEADER),
    BRIEFINGS(
            Group.DUTY,
            "common.nav.briefings",
            "mail",
            "/briefings",
            MEMBER,
            SECRETARIAT,
            REVIEWER,
            ASSIGNER,
            SUPERVISOR,
            COMMITTEE_LEADER),
    OWN_DUTY(Group.DUTY, "common.nav.duty.mine", "clipboard-check", "/duty/mine", MEMBER),
    RECORDS(
            Group.DUTY,
            "common.nav.records",
            "notebook",
            "/records",
            MEMBER,
            SECRETARIAT,
            SUPERVISOR,
            COMMITTEE_LEADER),
    PLACES(Group.DUTY, "common.nav.places", "map-pin", "/places", MEMBER, SECRETARIAT, SUPERVISOR, COMMITTEE_LEADER),
    PROGRAMMES(
            Group.DUTY,
            "common.nav.programmes",
            "flag",
            "/programmes",
            MEMBER,
            SECRETARIAT,
            SUPERVISOR,
            COMMITTEE_LEADER),
    DUTY(Group.DUTY, "common.nav.duty", "clipboard-check", "/duty", SECRETARIAT, COMMITTEE_LEADER),
    SKILLS(Group.DUTY, "common.nav.skills", "user-check", "/skills", MEMBER, SECRETARIAT, SUPERVISOR, COMMITTEE_LEADER),
    FIGURES(
            Group.NUMBERS,
            "common.nav.figures",
            "chart-bar",
            "/figures",
            MEMBER,
            SECRETARIAT,
            REVIEWER,
            ASSIGNER,
            SUPERVISOR,
            COMMITTEE_LEADER),
    NUMBERS(
            Group.NUMBERS,
            "figures.number.title",
            "report-analytics",
            "/numbers",
            MEMBER,
            SECRETARIAT,
            SUPERVISOR,
            COMMITTEE_LEADER,
            AUDIT_ADMIN),
    OWN_NUMBERS(Group.NUMBERS, "figures.own.title", "adjustments", "/numbers/own", SYSTEM_ADMIN),
    YEARBOOKS(Group.NUMBERS, "yearbook.title", "book", "/yearbooks", SECRETARIAT, SUPERVISOR, COMMITTEE_LEADER),
    LEDGER(Group.NUMBERS, "common.nav.ledger", "shield-check", "/ledger", SECRETARIAT, COMMITTEE_LEADER, AUDIT_ADMIN),
    AUDIT(Group.SETUP, "common.nav.audit", "history", "/admin/audit", AUDIT_ADMIN),
    ACCOUNTS(Group.SETUP, "common.nav.accounts", "id-badge-2", "/admin/accounts", SECURITY_ADMIN),
    GIVING(Group.SETUP, "committee.give", "user-plus", "/committee/accounts", SECURITY_ADMIN),
    MEMBERS(
            Group.SETUP,
            "common.nav.members",
            "users",
            "/committee/members",
            SECRETARIAT,
            COMMITTEE_LEADER,
            SYSTEM_ADMIN,
            SECURITY_ADMIN),
    UNITS(
            Group.SETUP,
            "common.nav.units",
            "building",
            "/committee/units",
            SECRETARIAT,
            COMMITTEE_LEADER,
            SYSTEM_ADMIN,
            SECURITY_ADMIN),
    SESSIONS(Group.SETUP, "committee.sessions", "calendar-event", "/committee/sessions", SYSTEM_ADMIN),
    LISTS(Group.SETUP, "committee.lists", "list", "/committee/lists", SYSTEM_ADMIN),
    RULES(Group.SETUP, "common.nav.rules", "scale", "/rules", SECRETARIAT, SUPERVISOR, COMMITTEE_LEADER, SYSTEM_ADMIN),
    CATALOGUE(Group.SETUP, "common.nav.catalogue", "list-details", "/catalogue", SECRETARIAT, SYSTEM_ADMIN);

    /** Under what heading a page stands where a desk has many. */
    enum Group {
        PROPOSALS,
        DUTY,
        NUMBERS,
        SETUP
    }

    final Group group;
    final String label;
    final String icon;
    final String href;
    final Desk[] desks;

    DeskPage(Group group, String label, String icon, String href, Desk... desks) {
        this.group = group;
        this.label = label;
        this.icon = icon;
        this.href = href;
        this.desks = desks;
    }
}
