package org.tongxin.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxin.common.Actor;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.handling.ObjectToTransfer;
import org.tongxin.proposal.handling.WriteReply;
import org.tongxin.proposal.model.Conversion;
import org.tongxin.proposal.model.Grade;
import org.tongxin.proposal.model.Oversight;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Reply;
import org.tongxin.proposal.model.Text;
import org.tongxin.proposal.proceeding.Proceedings;
import org.tongxin.proposal.review.ReviewProposal;
import org.tongxin.proposal.supervision.ChooseKeyProposal;
import org.tongxin.proposal.supervision.NominateKeyProposal;
import org.tongxin.proposal.supervision.RecordOversight;
import org.tongxin.proposal.writing.BeginProposal;
import org.tongxin.proposal.writing.InviteCosigner;
import org.tongxin.proposal.writing.WriteProposal;

/** What is going on in the demonstration on the day it is filled, done through the same use cases as at the desks. */
@Component
class TodaysActs {

    private final ObjectToTransfer objecting;
    private final WriteReply replying;
    private final ReviewProposal reviewing;
    private final BeginProposal beginning;
    private final WriteProposal writing;
    private final InviteCosigner inviting;
    private final Keys keys;
    private final AfterReplies after;
    private final Map<String, ProposalId> told = new HashMap<>();

    TodaysActs(
            ObjectToTransfer objecting,
            WriteReply replying,
            ReviewProposal reviewing,
            BeginProposal beginning,
            WriteProposal writing,
            InviteCosigner inviting,
            Keys keys,
            AfterReplies after) {
        this.objecting = objecting;
        this.replying = replying;
        this.reviewing = reviewing;
        this.beginning = beginning;
        this.writing = writing;
        this.inviting = inviting;
        this.keys = keys;
        this.after = after;
    }

    /** Goes on with a story. */
    void goOn(Script.Story story, Proposal proposal, DemoPeople.Troupe troupe) {
        String why = story.objected();
        if (why != null) {
            Actor officer = troupe.officer(proposal.lead().orElseThrow().unit());
            done(Acting.as(officer, () -> objecting.object(officer, proposal.id(), Proceedings.ANY, why)));
        }
        if (story.is(story.key())) {
            after.meet(proposal, troupe);
            lead(proposal, troupe);
        }
        if (story.is(story.check())) {
            Actor officer = troupe.officer(proposal.lead().orElseThrow().unit());
            Reply.Sheet sheet = new Reply.Sheet(
                    "暑期托管今年在十二所学校试办，每期六周。经费由财政、学校和家庭各担三分之一，安全责任已写进三方合同。", Grade.A, true, "办公室 0000-6602103", List.of());
            done(Acting.as(officer, () -> replying.send(officer, proposal.id(), Proceedings.ANY, sheet)));
        }
        if (story.promises() != null) {
            after.tell(story.promises(), proposal, troupe);
        }
        if (story.reply() != null && story.back() > 105) {
            after.open(proposal, troupe);
        }
        if (story.rate() != null && story.back() < 470) {
            after.appraise(proposal, troupe);
        }
        String looked = story.looked();
        if (looked != null) {
            after.lookBack(proposal, looked, troupe);
            after.honour(proposal, troupe);
        }
        String into = story.into();
        if (into != null) {
            Actor reviewer = troupe.named("reviewer2");
            ProposalId lead = java.util.Objects.requireNonNull(told.get(into), into);
            done(Acting.as(
                    reviewer,
                    () -> after.merging().merge(reviewer, proposal.id(), Proceedings.ANY, lead, "同一条线路、同一个季节，合并办理。")));
        }
        told.put(story.title(), proposal.id());
        String offered = story.offered();
        if (offered != null) {
            Actor reviewer = troupe.named("reviewer");
            done(Acting.as(
                    reviewer,
                    () -> after.converting()
                            .offer(reviewer, proposal.id(), Proceedings.ANY, Conversion.Kind.COMMENTS, offered)));
        }
        if (story.is(story.first())) {
            Actor reviewer = troupe.named("reviewer");
            done(Acting.as(
                    reviewer,
                    () -> reviewing.approve(reviewer, proposal.id(), Proceedings.ANY, "SOCIETY", "事实清楚，建议具体，同意进入复审。")));
        }
    }

    /** A key proposal: nominated by the secretariat, chosen by a leader who takes charge of it, visited. */
    private void lead(Proposal proposal, DemoPeople.Troupe troupe) {
        Actor secretary = troupe.named("secretary");
        Actor leader = troupe.named("leader");
        done(Acting.as(
                secretary,
                () -> keys.nominating().nominate(secretary, proposal.id(), Proceedings.ANY, "涉及全市，群众来信多，需要几个部门一起办。")));
        done(Acting.as(
                leader,
                () -> keys.choosing().choose(leader, proposal.id(), Proceedings.ANY, leader.account(), "", null)));
        LocalDate day = LocalDate.now(keys.clock()).minusDays(9);
        done(Acting.as(
                leader,
                () -> keys.recording()
                        .record(leader, proposal.id(), Oversight.Kind.VISIT, day, "到现场看了两处，要求月底前拿出分年度的安排，下次听进展。")));
    }

    /** What a leader in charge does. */
    @Component
    record Keys(NominateKeyProposal nominating, ChooseKeyProposal choosing, RecordOversight recording, Clock clock) {}

    /** Events for several proposals, and rounds of looking back. */
    void lookBack(DemoPeople.Troupe troupe) {
        after.scenes().tell(told, troupe);
    }

    /** Two drafts: one of the first member's own, one that asks for their signature. */
    void begin(DemoPeople.Troupe troupe) {
        Actor shen = troupe.named("shen");
        draft(
                shen,
                new Text(
                        "关于老旧小区助老食堂补贴按就餐人次结算的提案",
                        "我市老城区助老食堂现有四处，其中两处只做午餐。补贴仍按建设面积给，不按就餐人次给，日均就餐由一百二十人降到七十人。",
                        "去年答应印发按就餐人次结算的补贴办法，到现在没有印发。",
                        "一、请市民政局三个月内印发按就餐人次结算的补贴办法。二、补贴每季公布。"));
        Actor song = troupe.named("song");
        Proposal asking = draft(
                song,
                new Text(
                        "关于在医院设立病友图书角的提案",
                        "市区四家医院候诊时间平均五十分钟，候诊区没有读物。",
                        "图书馆有流通复本一万余册可供轮换，缺的是管理人手。",
                        "由图书馆定期轮换，医院志愿者管理，先在两家医院试办。"));
        MemberId asked = java.util.Objects.requireNonNull(shen.member());
        done(Acting.as(song, () -> inviting.invite(song, asking.id(), Proceedings.ANY, asked)));
    }

    private Proposal draft(Actor author, Text text) {
        Proposal begun = done(Acting.as(author, () -> beginning.begin(author)));
        return done(Acting.as(author, () -> writing.write(author, begun.id(), Proceedings.ANY, text)));
    }

    static Proposal done(Outcome<Proposal> outcome) {
        if (outcome instanceof Outcome.Done<Proposal>(Proposal proposal)) {
            return proposal;
        }
        throw new IllegalStateException("The demonstration could not be told: " + outcome);
    }
}
