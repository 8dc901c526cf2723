package org.tongxin.identity;

import static org.tongxin.common.Desk.ASSIGNER;
import static org.tongxin.common.Desk.COMMITTEE_LEADER;
import static org.tongxin.common.Desk.COSIGNER;
import static org.tongxin.common.Desk.LEADER_IN_CHARGE;
import static org.tongxin.common.Desk.MEMBER;
import static org.tongxin.common.Desk.REVIEWER;
import static org.tongxin.common.Desk.SECRETARIAT;
import static org.tongxin.common.Desk.SUPERVISOR;
import static org.tongxin.common.Desk.UNIT_LEADER;
import static org.tongxin.common.Desk.UNIT_OFFICER;
import static org.tongxin.identity.Permissions.AT_WORK;
import static org.tongxin.identity.Permissions.row;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongxin.common.Desk;

/** The rows of the one permission table that are about proposals, desk by desk as a proposal travels. */
final class ProposalPermissions {

    private ProposalPermissions() {}

    static List<Map.Entry<String, Set<Desk>>> rows() {
        return List.of(
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
                row(
                        "SeeRounds",
                        MEMBER,
                        COSIGNER,
                        UNIT_OFFICER,
                        UNIT_LEADER,
                        SECRETARIAT,
                        SUPERVISOR,
                        COMMITTEE_LEADER),
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
                // proposal: past cases
                row("ImportPastCase", SECRETARIAT));
    }
}
