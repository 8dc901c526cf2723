package org.tongxin.proposal.clue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;

/**
 * A clue (提案线索、参考选题): something a proposal could be about. One from the public is looked at before members see it.
 *
 * @param text as it is shown to members
 * @param sent as it was sent, where the public sent it
 * @param declined why it is not offered, where it was declined
 */
public record Clue(
        ClueId id,
        long version,
        Source source,
        State state,
        ClueText text,
        @Nullable ClueText sent,
        @Nullable Declined declined,
        Dates dates,
        String changedBy) {

    /** Longest answer to a sender, in characters. */
    public static final int ANSWER_MAX = 500;

    /** Who brought it. */
    public enum Source {
        /** 政协参考选题. */
        COMMITTEE,
        /** 群众线索. */
        PUBLIC
    }

    /** What has become of it. */
    public enum State {
        /** 待处理. */
        RECEIVED,
        /** 供委员选用. */
        OFFERED,
        /** 不采用. */
        DECLINED,
        /** 已结束: no longer shown, after it was. */
        CLOSED
    }

    /** Why a clue is not offered to members. */
    public enum Ground {
        /** 个人诉求或信访事项. */
        PERSONAL,
        /** 不属于本地政协提案的范围. */
        OUT_OF_SCOPE,
        /** 已有提案或正在办理. */
        KNOWN,
        /** 事情没有说清. */
        UNCLEAR,
        /** 举报、诉讼、仲裁事项. */
        ACCUSATION,
        /** 广告或不当内容. */
        IMPROPER,
        /** 其他. */
        OTHER
    }

    /** Why it is not offered, and what its sender is told beside. */
    public record Declined(Ground ground, String answer) {}

    /**
     * When what happened.
     *
     * @param offered when members saw it first
     */
    public record Dates(
            Instant received,
            @Nullable Instant decided,
            @Nullable Instant offered,
            Instant changed) {}

    /** A topic the committee offers itself. */
    static Clue topic(ClueText text, String by, Instant at) {
        return new Clue(
                ClueId.fresh(), 0, Source.COMMITTEE, State.OFFERED, text, null, null, new Dates(at, at, at, at), by);
    }

    /** A clue from the public. */
    static Clue sent(ClueText text, Instant at) {
        Dates dates = new Dates(at, null, null, at);
        return new Clue(ClueId.fresh(), 0, Source.PUBLIC, State.RECEIVED, text, text, null, dates, "");
    }

    /** Whether members may read it: also after it was closed, because a proposal of theirs may have come of it. */
    public boolean isShown() {
        return state == State.OFFERED || state == State.CLOSED;
    }

    /** Offered to members as it is worded now; also what was declined or closed before, and what is offered already. */
    Outcome<Clue> offer(ClueText shown, List<String> categories, String by, Instant at) {
        List<Reason> wrong = shown.wrong(categories, true);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        Instant decided = dates.decided() == null ? at : dates.decided();
        Instant offered = dates.offered() == null ? at : dates.offered();
        return Outcome.done(new Clue(
                id,
                version,
                source,
                State.OFFERED,
                shown,
                sent,
                null,
                new Dates(dates.received(), decided, offered, at),
                by));
    }

    /** Not offered, and its sender reads why. */
    Outcome<Clue> decline(@Nullable Ground ground, String typed, String by, Instant at) {
        String answer = Prose.clean(typed);
        if (state != State.RECEIVED) {
            return Outcome.refused(Reason.of("proposal.clue.refused.state." + state));
        }
        if (ground == null) {
            return Outcome.refused(Reason.at("ground", "proposal.clue.refused.ground"));
        }
        if (Prose.length(answer) > ANSWER_MAX || (answer.isEmpty() && ground == Ground.OTHER)) {
            return Outcome.refused(Reason.at("answer", "proposal.clue.refused.answer", ANSWER_MAX));
        }
        Dates decided = new Dates(dates.received(), at, null, at);
        return Outcome.done(
                new Clue(id, version, source, State.DECLINED, text, sent, new Declined(ground, answer), decided, by));
    }

    /** No longer offered. */
    Outcome<Clue> close(String by, Instant at) {
        if (state != State.OFFERED) {
            return Outcome.refused(Reason.of("proposal.clue.refused.state." + state));
        }
        Dates closed = new Dates(dates.received(), dates.decided(), dates.offered(), at);
        return Outcome.done(new Clue(id, version, source, State.CLOSED, text, sent, null, closed, by));
    }
}
