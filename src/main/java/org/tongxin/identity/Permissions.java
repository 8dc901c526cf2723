package org.tongxin.identity;

import static org.tongxin.common.Desk.ASSIGNER;
import static org.tongxin.common.Desk.AUDIT_ADMIN;
import static org.tongxin.common.Desk.COMMITTEE_LEADER;
import static org.tongxin.common.Desk.COSIGNER;
import static org.tongxin.common.Desk.LEADER_IN_CHARGE;
import static org.tongxin.common.Desk.MEMBER;
import static org.tongxin.common.Desk.REVIEWER;
import static org.tongxin.common.Desk.SECRETARIAT;
import static org.tongxin.common.Desk.SECURITY_ADMIN;
import static org.tongxin.common.Desk.SUPERVISOR;
import static org.tongxin.common.Desk.SYSTEM_ADMIN;
import static org.tongxin.common.Desk.UNIT_LEADER;
import static org.tongxin.common.Desk.UNIT_OFFICER;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;

/**
 * Which desk may do which use case: the only such table; its rows about proposals stand in {@link ProposalPermissions}. What is not
 * listed is closed. A line is the simple name of the use case's class and the desks that may enter; whose matters they then see is
 * decided by the use case itself.
 */
public final class Permissions {

    private static final Set<Desk> ANYBODY_SIGNED_IN = Collections.unmodifiableSet(EnumSet.allOf(Desk.class));

    /** The desks that have to do with proposals at all. */
    static final Set<Desk> AT_WORK = Collections.unmodifiableSet(EnumSet.of(
            MEMBER,
            COSIGNER,
            SECRETARIAT,
            REVIEWER,
            ASSIGNER,
            UNIT_OFFICER,
            UNIT_LEADER,
            SUPERVISOR,
            COMMITTEE_LEADER,
            LEADER_IN_CHARGE));

    private static final List<Map.Entry<String, Set<Desk>>> ROWS = List.of(
            // identity: one's own account
            anybody("SignOut"),
            anybody("SeeOwnAccount"),
            anybody("ChangeOwnPassword"),
            anybody("SetUpSecondFactor"),
            anybody("ManageOwnSessions"),
            anybody("ManagePasskeys"),
            anybody("IssueToken"),
            // notices: what one was told oneself
            anybody("SeeNotices"),
            anybody("ReadNotices"),
            anybody("ChooseNotices"),
            // identity: administration, three desks that no one person may join
            row("ManageAccounts", SECURITY_ADMIN),
            row("ReadAudit", AUDIT_ADMIN),
            // rules and committee
            row("SeeRules", SYSTEM_ADMIN, SECRETARIAT, SUPERVISOR, COMMITTEE_LEADER),
            row("SetRule", SYSTEM_ADMIN),
            row("ImportHolidays", SYSTEM_ADMIN),
            row("SeeRegister", SYSTEM_ADMIN, SECURITY_ADMIN, SECRETARIAT, COMMITTEE_LEADER),
            row(
                    "SeeDirectory",
                    MEMBER,
                    COSIGNER,
                    SECRETARIAT,
                    REVIEWER,
                    ASSIGNER,
                    SUPERVISOR,
                    COMMITTEE_LEADER,
                    SYSTEM_ADMIN,
                    SECURITY_ADMIN),
            row("ImportList", SYSTEM_ADMIN),
            row("KeepMembers", SYSTEM_ADMIN, SECRETARIAT),
            row("KeepUnits", SYSTEM_ADMIN, SECRETARIAT),
            row("KeepSessions", SYSTEM_ADMIN),
            row("KeepLists", SYSTEM_ADMIN),
            row("GiveAccounts", SECURITY_ADMIN),
            row("ChangeMemberStatus", SYSTEM_ADMIN, SECRETARIAT),
            // ledger and figures
            row("VerifyLedger", AUDIT_ADMIN, SECRETARIAT, COMMITTEE_LEADER),
            row("SeeOverview", SECRETARIAT, SUPERVISOR, COMMITTEE_LEADER),
            row("SeeFigures", MEMBER, SECRETARIAT, REVIEWER, ASSIGNER, SUPERVISOR, COMMITTEE_LEADER, AUDIT_ADMIN),
            row("SeeNumbers", MEMBER, SECRETARIAT, SUPERVISOR, COMMITTEE_LEADER, AUDIT_ADMIN),
            row("SeeSectors", MEMBER, SECRETARIAT, SUPERVISOR, COMMITTEE_LEADER),
            row("SeeContributions", MEMBER, SECRETARIAT, SUPERVISOR, COMMITTEE_LEADER),
            row("SeeTwoTeams", SECRETARIAT, SUPERVISOR, COMMITTEE_LEADER),
            row("SeeYearToDate", SECRETARIAT, SUPERVISOR, COMMITTEE_LEADER),
            row("SeeSources", SECRETARIAT, SUPERVISOR, COMMITTEE_LEADER, AUDIT_ADMIN),
            row("ProveOneSource", SECRETARIAT),
            row("KeepBoard", SECRETARIAT, COMMITTEE_LEADER),
            row("DefineFigure", SECRETARIAT, SYSTEM_ADMIN),
            row("RetireFigure", SECRETARIAT, SYSTEM_ADMIN),
            // yearbook
            row("SeeYearbook", SECRETARIAT, SUPERVISOR, COMMITTEE_LEADER),
            row("BeginYearbook", SECRETARIAT),
            row("WriteSection", SECRETARIAT),
            row("MoveSection", SECRETARIAT),
            row("LeaveOutRecord", SECRETARIAT),
            row("PutInRecord", SECRETARIAT),
            row("ApproveYearbook", SECRETARIAT, COMMITTEE_LEADER),
            // the catalogue, programmes and templates
            row("SeeCatalogue", SYSTEM_ADMIN, SECRETARIAT),
            row("EditKind", SYSTEM_ADMIN),
            row("SeeProgrammes", SECRETARIAT, MEMBER, COMMITTEE_LEADER, SUPERVISOR),
            row("KeepProgramme", SECRETARIAT),
            row("SeeTemplates", SECRETARIAT, MEMBER, COMMITTEE_LEADER, SUPERVISOR),
            row("KeepTemplate", SECRETARIAT),
            // matters of the catalogue; which kinds, and whose, the kind and the one predicate say
            Map.entry("SeeMatters", AT_WORK),
            row("EnterMatter", SECRETARIAT, MEMBER, COMMITTEE_LEADER, SUPERVISOR),
            row("ChangeMatter", SECRETARIAT, MEMBER, COMMITTEE_LEADER, SUPERVISOR),
            row("ProveMatter", SECRETARIAT, MEMBER, COMMITTEE_LEADER, SUPERVISOR),
            row("VoidMatter", SECRETARIAT, MEMBER, COMMITTEE_LEADER, SUPERVISOR),
            row("DecideMatter", SECRETARIAT, COMMITTEE_LEADER),
            row("AdvanceMatter", SECRETARIAT, MEMBER, COMMITTEE_LEADER, SUPERVISOR),
            row("ImportMatters", SECRETARIAT),
            // register: places, their hours and bookings
            row("SeePlaces", MEMBER, COSIGNER, SECRETARIAT, REVIEWER, ASSIGNER, SUPERVISOR, COMMITTEE_LEADER),
            row("SeePlace", MEMBER, COSIGNER, SECRETARIAT, REVIEWER, ASSIGNER, SUPERVISOR, COMMITTEE_LEADER),
            row("KeepHours", SECRETARIAT, MEMBER),
            row("ShowPlace", SECRETARIAT),
            row("SeeBookings", SECRETARIAT, MEMBER),
            row("AnswerBooking", SECRETARIAT, MEMBER),
            row("SeeRegulations", MEMBER, COSIGNER, SECRETARIAT, REVIEWER, ASSIGNER, SUPERVISOR, COMMITTEE_LEADER),
            row("SeePartyCoverage", SECRETARIAT, COMMITTEE_LEADER),
            row("LetGoOn", COMMITTEE_LEADER, SECRETARIAT),
            row("SeeBodies", SECRETARIAT, SUPERVISOR, COMMITTEE_LEADER),
            row("MergeBodies", SECRETARIAT),
            row("ConfirmMatter", SECRETARIAT, MEMBER, COMMITTEE_LEADER, SUPERVISOR),
            // activities; whose, the activity says
            Map.entry("SeeActivity", AT_WORK),
            Map.entry("SeeCalendar", AT_WORK),
            Map.entry("ShareCalendar", AT_WORK),
            row("PlanActivity", SECRETARIAT, MEMBER, COMMITTEE_LEADER, SUPERVISOR),
            row("ChangePlan", SECRETARIAT, MEMBER, COMMITTEE_LEADER, SUPERVISOR),
            row("InviteToActivity", SECRETARIAT, MEMBER, COMMITTEE_LEADER, SUPERVISOR),
            row("AnnounceActivity", SECRETARIAT, MEMBER, COMMITTEE_LEADER, SUPERVISOR),
            row("SetAgenda", SECRETARIAT, MEMBER, COMMITTEE_LEADER, SUPERVISOR),
            row("ShowCode", SECRETARIAT, MEMBER, COMMITTEE_LEADER, SUPERVISOR),
            row("NotePresence", SECRETARIAT, MEMBER, COMMITTEE_LEADER, SUPERVISOR),
            row("CloseActivity", SECRETARIAT, MEMBER, COMMITTEE_LEADER, SUPERVISOR),
            row("CancelActivity", SECRETARIAT, MEMBER, COMMITTEE_LEADER, SUPERVISOR),
            row("DecideLeave", SECRETARIAT, MEMBER, COMMITTEE_LEADER, SUPERVISOR),
            row("ProposeSittingIn", SECRETARIAT),
            row("InviteCommittee", SECRETARIAT),
            row("AnswerJointInvitation", SECRETARIAT),
            row("AnswerInvitation", MEMBER),
            row("SeeRoundsOfChoice", SECRETARIAT, MEMBER, COMMITTEE_LEADER, SUPERVISOR),
            row("PublishTopics", SECRETARIAT),
            row("ChooseMembers", SECRETARIAT),
            row("ApplyForTopics", MEMBER),
            row("WithdrawFromTopic", MEMBER),
            row("AskLeave", MEMBER),
            row("CheckIn", MEMBER),
            row("FindBySkill", MEMBER, SECRETARIAT, SUPERVISOR, COMMITTEE_LEADER),
            row("StateSkills", MEMBER, SECRETARIAT),
            // duty of the running year
            row("SeeDuty", SECRETARIAT, COMMITTEE_LEADER),
            row("WarnOfDuty", SECRETARIAT),
            row("SeeOwnDuty", MEMBER),
            // briefings with receipts
            Map.entry("SeeBriefings", AT_WORK),
            Map.entry("ReadBriefing", AT_WORK),
            Map.entry("ConfirmBriefing", AT_WORK),
            row("SendBriefing", SECRETARIAT, COMMITTEE_LEADER),
            row("RemindReaders", SECRETARIAT, COMMITTEE_LEADER));

    private static final Map<String, Set<Desk>> TABLE = Stream.concat(
                    ROWS.stream(), ProposalPermissions.rows().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Permissions() {}

    /** Whether a person may do this; false for whatever the table does not list. */
    public static boolean allows(Actor actor, Class<?> useCase) {
        return !Collections.disjoint(desks(useCase), actor.desks());
    }

    /** The desks that may do this; none for whatever the table does not list. */
    public static Set<Desk> desks(Class<?> useCase) {
        return TABLE.getOrDefault(useCase.getSimpleName(), Set.of());
    }

    /** The names of all use cases in the table, for the tests that walk it. */
    public static Set<String> useCases() {
        return TABLE.keySet();
    }

    static Map.Entry<String, Set<Desk>> row(String useCase, Desk first, Desk... more) {
        return Map.entry(useCase, Collections.unmodifiableSet(EnumSet.of(first, more)));
    }

    private static Map.Entry<String, Set<Desk>> anybody(String useCase) {
        return Map.entry(useCase, ANYBODY_SIGNED_IN);
    }
}
