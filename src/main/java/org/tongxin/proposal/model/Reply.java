package org.tongxin.proposal.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.AccountId;
import org.tongxin.common.Prose;
import org.tongxin.common.UnitId;

/**
 * The lead unit's reply of one round (答复, A09).
 *
 * @param round 1 for the first handling, 2 when handled again
 * @param unit the answering unit
 * @param sheet what is answered
 * @param state draft, under check, issued
 * @param writers accounts of all who wrote or sent it; none of them may issue it
 * @param draftedBy name of who wrote last
 * @param issuedBy name of the leader who signed
 * @param issuedAt when it went out
 * @param remark what the leader wrote when handing it back
 */
public record Reply(
        int round,
        UnitId unit,
        Sheet sheet,
        ReplyState state,
        List<AccountId> writers,
        String draftedBy,
        @Nullable String issuedBy,
        @Nullable Instant issuedAt,
        @Nullable String remark) {

    /** Longest reply, in characters. */
    public static final int TEXT_MAX = 20_000;
    /** Longest contact line, in characters. */
    public static final int CONTACT_MAX = 100;

    /**
     * What the unit writes.
     *
     * @param text what is answered
     * @param grade what becomes of what was asked; null while undecided
     * @param open whether the unit agrees to publication
     * @param contact whom to ask, name and office telephone
     * @param promises what is promised, dated; needed for grade B
     */
    public record Sheet(String text, @Nullable Grade grade, boolean open, String contact, List<Promise> promises) {

        public Sheet {
            text = Prose.clean(text);
            contact = Prose.clean(contact);
            promises = List.copyOf(promises);
        }

        /** With its promises numbered as those of that unit. */
        Sheet within(Handling part) {
            return new Sheet(
                    text,
                    grade,
                    open,
                    contact,
                    promises.stream().map(promise -> promise.within(part)).toList());
        }
    }

    public Reply {
        writers = List.copyOf(writers);
    }

    Reply in(ReplyState next, @Nullable String words) {
        return new Reply(round, unit, sheet, next, writers, draftedBy, issuedBy, issuedAt, words);
    }

    Reply issued(String leader, Instant at) {
        return new Reply(round, unit, sheet, ReplyState.ISSUED, writers, draftedBy, leader, at, null);
    }
}
