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
import java.util.Map;
import java.util.Set;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;

/**
 * Which desk may do which use case: the only such table. What is not listed is closed. A line is the simple name of the
 * use
 * case's class and the desks that may enter; whose matters they then see is decided by the use case itself.
 */
public final class Permissions {

    private static final Set<Desk> ANYBODY_SIGNED_IN = Collections.unmodifiableSet(EnumSet.allOf(Desk.class));

    /** The desks that have to do with proposals at all. */
    private static final Set<Desk> AT_WORK = Collections.unmodifiableSet(EnumSet.of(
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

    private static final Map<String, Set<Desk>> TABLE = Map.ofEntries(
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
            row("KeepBoard", SECRETARIAT, COMMITTEE_LEADER),
            row("DefineFigure", SECRETARIAT, SYSTEM_ADMIN),
            row("RetireFigure", SECRETARIAT, SYSTEM_ADMIN),
            // proposal: the member's desk
            row("BeginProposal", MEMBER),
            row("WriteProposal", MEMBER),
            row("InviteCosigner", MEMBER),
            row("RemindCosigner", MEMBER),
            row("AnswerCosigning", COSIGNER),
            row("RecallProposal", MEMBER),
            row("SubmitProposal", MEMBER),
            row("WithdrawProposal", MEMBER),
            row("RateReply", MEMBER, COSIGNER),
            row("AnswerConversion", MEMBER),
            row("TiePromise", MEMBER, REVIEWER),
            // proposal: the committee's desks
            row("ReviewProposal", REVIEWER),
            row("MergeProposals", REVIEWER, SECRETARIAT),
            row("ConfirmForm", SECRETARIAT, REVIEWER),
            row("EnterProposal", SECRETARIAT),
            row("ConvertProposal", REVIEWER),
            row("StandAside", REVIEWER),
            row("ReviewQueue", REVIEWER),
            row("SeeSuggestions", REVIEWER, SECRETARIAT, ASSIGNER),
            row("JudgeHint", REVIEWER, SECRETARIAT),
            row("TransferProposal", ASSIGNER),
            row("ClassifyProposal", REVIEWER, SECRETARIAT),
            row("SuperviseReply", SUPERVISOR),
            row("CoordinateProposal", SUPERVISOR, SECRETARIAT, COMMITTEE_LEADER),
            row("AskStrikeOff", SUPERVISOR, SECRETARIAT),
            row("DecideStrikeOff", SUPERVISOR, COMMITTEE_LEADER),
            row("SeeClearList", SECRETARIAT, SUPERVISOR, COMMITTEE_LEADER),
            row("DecideObjection", ASSIGNER),
            row("DecideExtension", ASSIGNER),
            row("UrgeHandler", SUPERVISOR, SECRETARIAT, COMMITTEE_LEADER),
            row("PrintLetter", SUPERVISOR, SECRETARIAT, COMMITTEE_LEADER, UNIT_OFFICER, UNIT_LEADER),
            row("NominateKeyProposal", SECRETARIAT, SUPERVISOR),
            row("ChooseKeyProposal", COMMITTEE_LEADER),
            row("ChooseGoodProposal", COMMITTEE_LEADER),
            row("RecordOversight", COMMITTEE_LEADER, LEADER_IN_CHARGE, SUPERVISOR, SECRETARIAT),
            row("RecordContact", MEMBER, COSIGNER, UNIT_OFFICER, UNIT_LEADER, SUPERVISOR, SECRETARIAT, REVIEWER),
            row(
                    "SayInThread",
                    MEMBER,
                    COSIGNER,
                    UNIT_OFFICER,
                    UNIT_LEADER,
                    SUPERVISOR,
                    SECRETARIAT,
                    COMMITTEE_LEADER,
                    LEADER_IN_CHARGE),
            Map.entry("SeeThread", AT_WORK),
            row("WaiveConsultation", COMMITTEE_LEADER),
            row("SeeBulletin", SECRETARIAT, SUPERVISOR, COMMITTEE_LEADER),
            row("PrintDigest", SECRETARIAT, SUPERVISOR, COMMITTEE_LEADER),
            row("AppraiseProposal", MEMBER, COSIGNER, UNIT_OFFICER, SECRETARIAT),
            row("DecidePublication", SECRETARIAT),
            row("VerifyPromise", SUPERVISOR, SECRETARIAT),
            row("MovePromise", SUPERVISOR, SECRETARIAT),
            row("RecordGain", SUPERVISOR, SECRETARIAT),
            row("LookBackOnProposal", SUPERVISOR, SECRETARIAT, COMMITTEE_LEADER),
            // proposal: work events and look-back rounds
            Map.entry("SeeWorkEvents", AT_WORK),
            row("RecordWorkEvent", SECRETARIAT, SUPERVISOR),
            row("VoidWorkEvent", SECRETARIAT, SUPERVISOR),
            row("SeeRounds", MEMBER, COSIGNER, UNIT_OFFICER, UNIT_LEADER, SECRETARIAT, SUPERVISOR, COMMITTEE_LEADER),
            row("PlanRound", SECRETARIAT, SUPERVISOR),
            row("ChooseRoundItems", SECRETARIAT, SUPERVISOR),
            row("OpenRound", SECRETARIAT, SUPERVISOR),
            row("CloseRound", SECRETARIAT, SUPERVISOR),
            row("SayInRound", MEMBER, COSIGNER, UNIT_OFFICER),
            row("JudgeRoundItem", SECRETARIAT, SUPERVISOR, COMMITTEE_LEADER),
            // proposal: the unit's desk
            row("SignForProposal", UNIT_OFFICER),
            row("ObjectToTransfer", UNIT_OFFICER),
            row("AskExtension", UNIT_OFFICER),
            row("GiveOpinion", UNIT_OFFICER),
            row("AssignWithinUnit", UNIT_OFFICER, UNIT_LEADER),
            row("AnswerUrging", UNIT_OFFICER, UNIT_LEADER),
            row("WriteReply", UNIT_OFFICER),
            row("ReportProgress", UNIT_OFFICER),
            row("IssueReply", UNIT_LEADER),
            // proposal: what people read; whose proposals, the one predicate says
            Map.entry("SeeHome", AT_WORK),
            Map.entry("SeeProposals", AT_WORK),
            Map.entry("SeeProposal", AT_WORK),
            Map.entry("SeePromises", AT_WORK),
            row("SeeSimilar", MEMBER, REVIEWER, SECRETARIAT, ASSIGNER),
            // proposal: the clue pool
            row("SeeClues", MEMBER, SECRETARIAT, REVIEWER, COMMITTEE_LEADER),
            row("TakeClue", MEMBER),
            row("ModerateClue", SECRETARIAT),
            row("OfferTopic", SECRETARIAT),
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
            row("RemindReaders", SECRETARIAT, COMMITTEE_LEADER),
            // proposal: past cases
            row("ImportPastCase", SECRETARIAT));

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

    private static Map.Entry<String, Set<Desk>> row(String useCase, Desk first, Desk... more) {
        return Map.entry(useCase, Collections.unmodifiableSet(EnumSet.of(first, more)));
    }

    private static Map.Entry<String, Set<Desk>> anybody(String useCase) {
        return Map.entry(useCase, ANYBODY_SIGNED_IN);
    }
}
