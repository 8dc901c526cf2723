package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.proposal.Cases.as;
import static org.tongxin.proposal.Cases.done;
import static org.tongxin.proposal.Cases.refused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.common.UnitId;
import org.tongxin.figures.FigureQuestion;
import org.tongxin.figures.Figures;
import org.tongxin.figures.Measures;
import org.tongxin.ledger.SealFacts;
import org.tongxin.ledger.VerifyLedger;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.handling.GiveOpinion;
import org.tongxin.proposal.handling.IssueReply;
import org.tongxin.proposal.handling.ObjectToTransfer;
import org.tongxin.proposal.handling.SignForProposal;
import org.tongxin.proposal.handling.WriteReply;
import org.tongxin.proposal.judging.EndRatings;
import org.tongxin.proposal.judging.RateReply;
import org.tongxin.proposal.model.Grade;
import org.tongxin.proposal.model.Judgement;
import org.tongxin.proposal.model.Promise;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Reply;
import org.tongxin.proposal.model.State;
import org.tongxin.proposal.proceeding.Proceedings;
import org.tongxin.proposal.review.ReviewProposal;
import org.tongxin.proposal.transfer.DecideObjection;
import org.tongxin.proposal.transfer.TransferProposal;
import org.tongxin.proposal.writing.AnswerCosigning;
import org.tongxin.proposal.writing.InviteCosigner;
import org.tongxin.proposal.writing.SubmitProposal;
import org.tongxin.proposal.writing.WithdrawProposal;
import org.tongxin.proposal.writing.WriteProposal;
import org.tongxin.testing.MovableClock;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Proves;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;

/** One proposal from its first line to its last judgement, with the mistakes people make on the way. */
@OnPostgres
@TestPropertySource(properties = "tongxin.time=proposal")
@Proves({"A01", "A02", "A07", "A08", "A09", "A10"})
class LifeOfAProposalTest {

    private static final long ANY = Proceedings.ANY;

    @Autowired
    TestCommittee committees;

    @Autowired
    Cases cases;

    @Autowired
    MovableClock clock;

    @Autowired
    WriteProposal writing;

    @Autowired
    InviteCosigner inviting;

    @Autowired
    AnswerCosigning answering;

    @Autowired
    SubmitProposal submitting;

    @Autowired
    WithdrawProposal withdrawing;

    @Autowired
    ReviewProposal reviewing;

    @Autowired
    TransferProposal transferring;

    @Autowired
    SignForProposal signing;

    @Autowired
    ObjectToTransfer objecting;

    @Autowired
    DecideObjection deciding;

    @Autowired
    GiveOpinion opinions;

    @Autowired
    WriteReply replying;

    @Autowired
    IssueReply issuing;

    @Autowired
    RateReply rating;

    @Autowired
    EndRatings ending;

    @Autowired
    Figures figures;

    @Autowired
    SealFacts sealing;

    @Autowired
    VerifyLedger verifying;

    @Test
    void a_proposal_travels_from_a_draft_to_a_rated_reply_with_mistakes_and_recovery() {
        Cases.People people = Cases.People.of(committees);
        Someone shen = people.author();
        Someone gu = people.committee().member("顾南枝");
        Someone lu = people.committee().member("陆怀瑾");
        ProposalId id = cases.draft(shen, new org.tongxin.proposal.model.Text("关于增设路灯的提案", "北巷没有路灯。", "", ""));

        // she hands it in too early, and is told everything that is missing
        assertThat(refused(as(shen, () -> submitting.submit(shen.actor(), id, ANY))))
                .containsExactly("proposal.refused.empty.suggestion");
        done(as(shen, () -> writing.write(shen.actor(), id, ANY, Cases.TEXT)));

        // two colleagues are asked; one signs, the other never answers, and that is no consent
        done(as(shen, () -> inviting.invite(shen.actor(), id, ANY, gu.member())));
        done(as(shen, () -> inviting.invite(shen.actor(), id, ANY, lu.member())));
        assertThat(refused(as(shen, () -> writing.write(shen.actor(), id, ANY, Cases.TEXT))))
                .containsExactly("proposal.refused.state.COSIGNING");
        done(as(gu, () -> answering.agree(gu.actor(), id)));
        Proposal received = done(as(shen, () -> submitting.submit(shen.actor(), id, ANY)));
        assertThat(received.proposers()).containsExactly(shen.member(), gu.member());
        assertThat(received.numbers().serial()).isEqualTo(1);

        // the first reviewer wants a change; the second review needs somebody else
        Someone first = people.first();
        Someone second = people.second();
        assertThat(refused(as(first, () -> reviewing.sendBack(first.actor(), id, ANY, " "))))
                .containsExactly("proposal.refused.commentNeeded");
        done(as(first, () -> reviewing.sendBack(first.actor(), id, ANY, "请写明地段。")));
        done(as(shen, () -> submitting.submit(shen.actor(), id, ANY)));
        done(as(first, () -> reviewing.approve(first.actor(), id, ANY, "SOCIETY", "")));
        assertThat(refused(as(first, () -> reviewing.approve(first.actor(), id, ANY, "SOCIETY", ""))))
                .containsExactly("proposal.refused.sameReviewer");
        Proposal filed = done(as(second, () -> reviewing.approve(second.actor(), id, ANY, "SOCIETY", "")));
        assertThat(filed.state()).isEqualTo(State.FILED);
        assertThat(filed.numbers().filing()).isEqualTo(1);
        assertThat(filed.numbers().serial()).isEqualTo(1);
        assertThat(refused(as(shen, () -> withdrawing.withdraw(shen.actor(), id, ANY, ""))))
                .containsExactly("proposal.refused.state.FILED");

        // the wrong unit gets it and objects; the reply clock stands still meanwhile
        UnitId right = people.officer().unit();
        UnitId wrong = people.committee().unit("云岭县水利局");
        UnitId joint = people.committee().unit("云岭县财政局");
        Someone wrongOfficer = people.committee().of(wrong, Desk.UNIT_OFFICER);
        Someone jointOfficer = people.committee().of(joint, Desk.UNIT_OFFICER);
        Someone assigner = people.assigner();
        done(as(assigner, () -> transferring.transfer(assigner.actor(), id, ANY, wrong, List.of(joint))));
        done(as(wrongOfficer, () -> objecting.object(wrongOfficer.actor(), id, ANY, "路灯不归水利。")));
        clock.pass(Duration.ofDays(2));
        done(as(assigner, () -> deciding.uphold(assigner.actor(), id, ANY, wrong, right, "由城管局办理。")));
        assertThat(as(wrongOfficer, () -> signing.sign(wrongOfficer.actor(), id, ANY)))
                .as("who lost it no longer sees it")
                .isInstanceOf(Outcome.Missing.class);
        Someone officer = people.officer();
        done(as(officer, () -> signing.sign(officer.actor(), id, ANY)));

        // the reply lacks what a class B reply needs, and a joint unit has not spoken
        Reply.Sheet bare = new Reply.Sheet("列入计划。", Grade.B, true, "", List.of());
        assertThat(refused(as(officer, () -> replying.send(officer.actor(), id, ANY, bare))))
                .contains(
                        "proposal.refused.contactNeeded",
                        "proposal.refused.promiseNeeded",
                        "proposal.refused.opinionsMissing");
        done(as(jointOfficer, () -> signing.sign(jointOfficer.actor(), id, ANY)));
        done(as(jointOfficer, () -> opinions.give(jointOfficer.actor(), id, ANY, "资金已列入预算。")));
        LocalDate today = LocalDate.now(clock);
        Reply.Sheet whole = new Reply.Sheet(
                "列入计划。", Grade.B, true, "办公室 000", List.of(new Promise(1, "装二十盏路灯", today.plusMonths(2))));
        done(as(officer, () -> replying.send(officer.actor(), id, ANY, whole)));
        done(as(people.leader(), () -> issuing.issue(people.leader().actor(), id, ANY)));

        // she is dissatisfied and says why; her colleague stays silent; the time runs out
        assertThat(refused(as(
                        shen,
                        () -> rating.rate(shen.actor(), id, null, Judgement.SATISFIED, Judgement.DISSATISFIED, ""))))
                .containsExactly("proposal.refused.dissatisfiedWhy");
        done(as(
                shen,
                () -> rating.rate(shen.actor(), id, null, Judgement.SATISFIED, Judgement.DISSATISFIED, "一盏也没有装。")));
        assertThat(refused(as(
                        shen, () -> rating.rate(shen.actor(), id, null, Judgement.SATISFIED, Judgement.SATISFIED, ""))))
                .containsExactly("proposal.refused.ratedAlready");
        clock.pass(Duration.ofDays(40));
        assertThat((int) Acting.as(Acting.platform(people.committee().id), ending::end))
                .isEqualTo(1);

        // it is handled again, answered again, and closed; the first judgement stays
        done(as(
                officer,
                () -> replying.send(
                        officer.actor(), id, ANY, new Reply.Sheet("已全部装好。", Grade.A, true, "办公室 000", List.of()))));
        done(as(people.leader(), () -> issuing.issue(people.leader().actor(), id, ANY)));
        done(as(gu, () -> rating.rate(gu.actor(), id, null, Judgement.BASICALLY, Judgement.SATISFIED, "")));
        Proposal closed =
                done(as(shen, () -> rating.rate(shen.actor(), id, null, Judgement.SATISFIED, Judgement.SATISFIED, "")));
        assertThat(closed.state()).isEqualTo(State.CLOSED);
        assertThat(closed.ratings()).hasSize(4);
        assertThat(closed.ratings().getFirst().result()).isEqualTo(Judgement.DISSATISFIED);

        // and the ledger knows it all, sealed and whole
        Acting.run(Acting.platform(people.committee().id), () -> {
            Measures measures = figures.whole(FigureQuestion.ALL);
            assertThat(measures.received()).isEqualTo(1);
            assertThat(measures.filed()).isEqualTo(1);
            assertThat(measures.replied())
                    .as("a second reply is no second proposal")
                    .isEqualTo(1);
            assertThat(measures.rated()).isEqualTo(3);
            assertThat(measures.silent()).isEqualTo(1);
            assertThat(measures.result()).isEqualTo(new Measures.Judged(2, 0, 1));
            assertThat(measures.rehandled()).isEqualTo(1);
            assertThat(measures.promised()).isEqualTo(1);
            assertThat(sealing.seal()).isPositive();
            assertThat(verifying.verify().broken()).isNull();
        });
    }
}
