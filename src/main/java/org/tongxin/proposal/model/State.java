package org.tongxin.proposal.model;

import java.util.EnumSet;
import java.util.Set;

/** Where a proposal stands (提案状态); the words people see are those of the status table in the design, in both languages. */
public enum State {
    /** 草稿: being written, seen by its author alone. */
    DRAFT,
    /** 征集联名: the text stands still while co-signers answer. */
    COSIGNING,
    /** 已提交: received with a serial number, waits for the first review. */
    SUBMITTED,
    /** 复审中: passed the first review, waits for the second. */
    REVIEW2,
    /** 终审中: passed the second review, waits for the final one where a committee's rule asks for three. */
    REVIEW3,
    /** 待同意转办: offered to its author to be handled otherwise; nothing happens without their consent. */
    CONSENT,
    /** 退回修改: sent back to its author with a comment. */
    RETURNED,
    /** 已撤回: taken back by its author before filing. Final. */
    WITHDRAWN,
    /** 不予立案: not filed, with a coded reason. Final. */
    NOT_FILED,
    /** 已并案: merged into another one, with which it is handled, replied to and judged. */
    MERGED,
    /** 已转办: with its author's consent handled as comments, an opinion item or a letter. Final. */
    CONVERTED,
    /** 已立案: filed under its number, waits for its units. */
    FILED,
    /** 待签收: transferred, waits for the lead unit to sign. */
    TRANSFERRED,
    /** 申退待裁定: the lead unit objects, waits for a decision. */
    OBJECTED,
    /** 办理中: signed for and being handled. */
    HANDLING,
    /** 答复送审: the reply is written and waits for the unit's leader. */
    REPLY_REVIEW,
    /** 待评价: replied to, waits for its proposers' judgement. */
    FEEDBACK_DUE,
    /** 再次办理: a proposer was dissatisfied; handled again. */
    REHANDLING,
    /** 面商协调: dissatisfied again; a leader brings the two sides together. */
    COORDINATING,
    /** 已办结: judged and closed. Final. */
    CLOSED;

    /** The author's own, nobody else's business yet. */
    public static final Set<State> WRITING = Set.copyOf(EnumSet.of(DRAFT, COSIGNING));
    /** Waits for a reviewer. */
    public static final Set<State> REVIEWING = Set.copyOf(EnumSet.of(SUBMITTED, REVIEW2, REVIEW3));
    /** With a unit. */
    public static final Set<State> WITH_UNIT =
            Set.copyOf(EnumSet.of(TRANSFERRED, OBJECTED, HANDLING, REPLY_REVIEW, REHANDLING));
    /** May take another one in: under review, or not yet replied to. */
    public static final Set<State> LEADING =
            Set.copyOf(EnumSet.of(SUBMITTED, REVIEW2, REVIEW3, FILED, TRANSFERRED, OBJECTED, HANDLING));
    /** Nothing more is awaited of it; only taking it apart again leads out of one of them, {@link #MERGED}. */
    public static final Set<State> FINAL = Set.copyOf(EnumSet.of(WITHDRAWN, NOT_FILED, MERGED, CONVERTED, CLOSED));

    /** Whether nothing more is awaited. */
    public boolean isFinal() {
        return FINAL.contains(this);
    }
}
