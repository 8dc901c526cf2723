package org.tongxin.proposal.model;

import static org.tongxin.proposal.model.State.CLOSED;
import static org.tongxin.proposal.model.State.CONSENT;
import static org.tongxin.proposal.model.State.CONVERTED;
import static org.tongxin.proposal.model.State.COORDINATING;
import static org.tongxin.proposal.model.State.COSIGNING;
import static org.tongxin.proposal.model.State.DRAFT;
import static org.tongxin.proposal.model.State.FEEDBACK_DUE;
import static org.tongxin.proposal.model.State.FILED;
import static org.tongxin.proposal.model.State.HANDLING;
import static org.tongxin.proposal.model.State.MERGED;
import static org.tongxin.proposal.model.State.NOT_FILED;
import static org.tongxin.proposal.model.State.OBJECTED;
import static org.tongxin.proposal.model.State.REHANDLING;
import static org.tongxin.proposal.model.State.REPLY_REVIEW;
import static org.tongxin.proposal.model.State.RETURNED;
import static org.tongxin.proposal.model.State.REVIEW2;
import static org.tongxin.proposal.model.State.REVIEW3;
import static org.tongxin.proposal.model.State.SUBMITTED;
import static org.tongxin.proposal.model.State.TRANSFERRED;
import static org.tongxin.proposal.model.State.WITHDRAWN;

import java.util.Set;

/**
 * A step of the proposal's journey and the states in which the regulation knows it: the whole state table in one place. Anything
 * not listed is refused.
 */
public enum Step {
    /** 起草: begins a proposal on an empty sheet; only a proposal that does not exist yet can be begun. */
    BEGIN(),
    /** 修改: writing and autosaving the text. */
    WRITE(DRAFT, RETURNED),
    /** 邀请联名: asking another member to sign. */
    INVITE(DRAFT, COSIGNING, RETURNED),
    /** 同意联名: an invited member signs. */
    AGREE_TO_COSIGN(COSIGNING),
    /** 谢绝联名: an invited member declines. */
    DECLINE_TO_COSIGN(COSIGNING),
    /** 收回再改: the author takes the text back to change it; signatures given so far lapse. */
    RECALL(COSIGNING),
    /** 提交: hands it in; unanswered invitations lapse. */
    SUBMIT(DRAFT, COSIGNING, RETURNED),
    /** 撤回: takes it back for good, possible until it is filed. */
    WITHDRAW(DRAFT, COSIGNING, SUBMITTED, REVIEW2, REVIEW3, CONSENT, RETURNED),
    /** 审查通过: passes one review; the last one files it. */
    APPROVE(SUBMITTED, REVIEW2, REVIEW3),
    /** 退回修改: sent back with a comment. */
    RETURN(SUBMITTED, REVIEW2, REVIEW3),
    /** 不予立案: refused with a coded reason. */
    REFUSE_TO_FILE(SUBMITTED, REVIEW2, REVIEW3),
    /** 核对形式要件: somebody saw the seal or the signature of a collective proposal. */
    CONFIRM_FORM(SUBMITTED, REVIEW2, REVIEW3),
    /** 回避: a reviewer with an interest in it stands aside. */
    RECUSE(SUBMITTED, REVIEW2, REVIEW3),
    /** 并案: merged into another one. */
    MERGE(SUBMITTED, REVIEW2, REVIEW3),
    /** 拆案: taken apart from the other one again; its review begins anew. */
    UNMERGE(MERGED),
    /** 并入: takes another one in. */
    TAKE_IN(SUBMITTED, REVIEW2, REVIEW3, FILED, TRANSFERRED, OBJECTED, HANDLING),
    /** 拆出: lets one go that was merged into it. */
    LET_GO(
            SUBMITTED,
            REVIEW2,
            REVIEW3,
            RETURNED,
            CONSENT,
            FILED,
            TRANSFERRED,
            OBJECTED,
            HANDLING,
            WITHDRAWN,
            NOT_FILED,
            CONVERTED),
    /** 征求转办: the reviewer asks its author whether it may be handled otherwise. */
    OFFER_CONVERSION(SUBMITTED, REVIEW2, REVIEW3),
    /** 同意转办: its author consents. */
    ACCEPT_CONVERSION(CONSENT),
    /** 不同意转办: its author does not; the review goes on. */
    DECLINE_CONVERSION(CONSENT),
    /** 收回征求: the reviewer takes the question back, for example where no answer comes; the review goes on. */
    RETRACT_CONVERSION(CONSENT),
    /** 交办: handed to a lead unit and joint units. */
    TRANSFER(FILED),
    /** 签收: a unit signs for it. */
    SIGN(TRANSFERRED, OBJECTED, HANDLING, REHANDLING),
    /** 申退: a unit objects to having it. */
    OBJECT(TRANSFERRED, OBJECTED, HANDLING),
    /** 裁定申退: reassigned to another unit. */
    UPHOLD_OBJECTION(TRANSFERRED, OBJECTED, HANDLING, REHANDLING),
    /** 裁定申退: the unit keeps it. */
    REFUSE_OBJECTION(TRANSFERRED, OBJECTED, HANDLING, REHANDLING),
    /** 会办意见: a joint unit gives its opinion to the lead unit. */
    GIVE_OPINION(TRANSFERRED, HANDLING, REHANDLING),
    /** 起草答复: the lead unit writes its reply. */
    DRAFT_REPLY(HANDLING, REHANDLING),
    /** 答复送审: the officer hands the reply to the unit's leader. */
    SEND_REPLY(HANDLING, REHANDLING),
    /** 答复退改: the leader hands it back. */
    SEND_BACK_REPLY(HANDLING, REHANDLING, REPLY_REVIEW),
    /** 送督查: the leader has checked it and sends it to supervision before it is issued. */
    PASS_REPLY(HANDLING, REHANDLING, REPLY_REVIEW),
    /** 督查已核: supervision has nothing against it. */
    CLEAR_REPLY(HANDLING, REHANDLING, REPLY_REVIEW),
    /** 督查退改: supervision hands it back to its unit. */
    QUERY_REPLY(HANDLING, REHANDLING, REPLY_REVIEW),
    /** 签发答复: the leader issues it. */
    ISSUE_REPLY(HANDLING, REHANDLING, REPLY_REVIEW),
    /** 评价: a proposer rates the work and the result. */
    RATE(FEEDBACK_DUE),
    /** 评价期满: who has not spoken is recorded as not stated. */
    END_RATING(FEEDBACK_DUE),
    /** 面商协调: a leader has brought the two sides together; it is closed with the judgement kept. */
    COORDINATE(COORDINATING),
    /** 调整分类: puts it into another category. */
    CLASSIFY(
            SUBMITTED,
            REVIEW2,
            REVIEW3,
            FILED,
            TRANSFERRED,
            OBJECTED,
            HANDLING,
            REPLY_REVIEW,
            FEEDBACK_DUE,
            REHANDLING,
            COORDINATING),
    /** 内部分办: a unit says which of its departments and whom it has given it to. */
    ASSIGN_WITHIN(TRANSFERRED, OBJECTED, HANDLING, REPLY_REVIEW, REHANDLING),
    /** 申请销号: asks that it be struck off the clear list. */
    ASK_STRIKE(CLOSED),
    /** 同意销号: struck off. */
    STRIKE_OFF(CLOSED),
    /** 不同意销号: stays on the clear list. */
    KEEP_LISTED(CLOSED),
    /** 催办: urging whoever has it. */
    URGE(FILED, TRANSFERRED, OBJECTED, HANDLING, REPLY_REVIEW, REHANDLING, FEEDBACK_DUE, COORDINATING),
    /** 申请延期: the lead unit asks for more time to reply. */
    ASK_EXTENSION(HANDLING, REHANDLING),
    /** 同意延期: the committee grants it. */
    GRANT_EXTENSION(HANDLING, REPLY_REVIEW, REHANDLING),
    /** 不同意延期: the committee refuses it. */
    REFUSE_EXTENSION(HANDLING, REPLY_REVIEW, REHANDLING),
    /** 提名重点提案: nominated to be supervised by a leader. */
    NOMINATE(FILED, TRANSFERRED, OBJECTED, HANDLING, REPLY_REVIEW, REHANDLING, FEEDBACK_DUE, COORDINATING),
    /** 确定重点提案: chosen, with the leader in charge. */
    CHOOSE_KEY(FILED, TRANSFERRED, OBJECTED, HANDLING, REPLY_REVIEW, REHANDLING, FEEDBACK_DUE, COORDINATING),
    /** 督办记录: what the leader in charge did. */
    RECORD_OVERSIGHT(FILED, TRANSFERRED, OBJECTED, HANDLING, REPLY_REVIEW, REHANDLING, FEEDBACK_DUE, COORDINATING),
    /** 承诺进展: the unit that gave a promise says how far it is. */
    REPORT_PROGRESS(REPLY_REVIEW, FEEDBACK_DUE, REHANDLING, COORDINATING, CLOSED),
    /** 核实兑现: the committee has looked and found a promise kept. */
    CONFIRM_PROMISE(REPLY_REVIEW, FEEDBACK_DUE, REHANDLING, COORDINATING, CLOSED),
    /** 核实未兑现: the committee has looked and found a promise not kept. */
    DENY_PROMISE(REPLY_REVIEW, FEEDBACK_DUE, REHANDLING, COORDINATING, CLOSED),
    /** 调整期限: a promise's day is moved by consent. */
    MOVE_PROMISE(REPLY_REVIEW, FEEDBACK_DUE, REHANDLING, COORDINATING, CLOSED),
    /** 联系记录: a meeting, visit or call about it. */
    RECORD_CONTACT(
            SUBMITTED,
            REVIEW2,
            REVIEW3,
            RETURNED,
            FILED,
            TRANSFERRED,
            OBJECTED,
            HANDLING,
            REPLY_REVIEW,
            FEEDBACK_DUE,
            REHANDLING,
            COORDINATING,
            CLOSED),
    /** 免协商立案: a named leader lets it be filed without consultation. */
    WAIVE_CONSULTATION(SUBMITTED, REVIEW2, REVIEW3),
    /** 双向评议: one side appraises the other. */
    APPRAISE(FEEDBACK_DUE, REHANDLING, COORDINATING, CLOSED),
    /** 成果转化: what really came of it. */
    RECORD_GAIN(FEEDBACK_DUE, REHANDLING, COORDINATING, CLOSED),
    /** 年度好提案: selected as one of the year's good proposals. */
    CHOOSE_GOOD(CLOSED),
    /** 公开决定: what the public may read. */
    PUBLISH(FILED, TRANSFERRED, OBJECTED, HANDLING, REPLY_REVIEW, FEEDBACK_DUE, REHANDLING, COORDINATING, CLOSED),
    /** 回头看: somebody looked again at what became of it. */
    LOOK_BACK(CLOSED),
    /** 关联承诺: it raises an earlier unkept promise again. */
    TIE_PROMISE(DRAFT, RETURNED, SUBMITTED, REVIEW2, REVIEW3);

    private final Set<State> allowedIn;

    Step(State... allowedIn) {
        this.allowedIn = Set.of(allowedIn);
    }

    /** The states in which this step exists at all; its own conditions come on top. */
    public Set<State> allowedIn() {
        return allowedIn;
    }

    /** Whether it belongs on the timeline; saving a text that nobody else has read does not. */
    public boolean isHistory() {
        return this != WRITE && this != DRAFT_REPLY;
    }
}
