package org.tongxin.portal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.page.Tone;
import org.tongxin.common.page.Words;
import org.tongxin.proposal.model.Grade;
import org.tongxin.proposal.model.State;
import org.tongxin.proposal.publishing.OpenProposals.Row;

/**
 * The public's question "was it done?" (办成了吗), answered in words: by what somebody saw who looked, else by the promises, else by the
 * unit's own word, which is called so.
 *
 * @param words the answer
 * @param more what it rests on
 */
public record Answer(String words, String more, Tone tone, String icon) {

    /** The answer for one proposal today. */
    public static Answer of(Row row, LocalDate today, Words w) {
        if (row.verdict() != null) {
            return switch (row.verdict()) {
                case DONE ->
                    new Answer(w.t("portal.answer.done"), w.t("portal.answer.looked"), Tone.SONG, "circle-check");
                case PARTLY ->
                    new Answer(w.t("portal.answer.partly"), w.t("portal.answer.looked"), Tone.ZHE, "progress");
                case NOT_DONE ->
                    new Answer(w.t("portal.answer.notDone"), w.t("portal.answer.looked"), Tone.ZHU, "alert-triangle");
            };
        }
        if (row.overdue() > 0) {
            return new Answer(
                    w.t("portal.answer.late"), w.t("portal.answer.overdue", row.overdue()), Tone.ZHU, "alert-triangle");
        }
        if (row.promises() > 0) {
            return promised(row, w);
        }
        return row.grade() == null || row.state() == State.REHANDLING ? waiting(row, today, w) : graded(row.grade(), w);
    }

    private static Answer promised(Row row, Words w) {
        if (row.kept() == row.promises()) {
            return new Answer(
                    w.t("portal.answer.allKept"), w.t("portal.answer.kept", row.kept()), Tone.SONG, "circle-check");
        }
        return new Answer(
                w.t("portal.answer.under", row.promises(), row.kept()),
                row.lastDue() == null ? "" : w.t("portal.answer.until", row.lastDue()),
                Tone.DAI,
                "progress");
    }

    private static Answer waiting(Row row, LocalDate today, Words w) {
        LocalDate due = row.due();
        boolean late = due != null && due.isBefore(today);
        return new Answer(
                w.t(late ? "portal.answer.replyLate" : "portal.answer.waiting"),
                due == null ? "" : w.t(late ? "portal.answer.wasDue" : "portal.answer.due", due),
                late ? Tone.ZHU : Tone.DAI,
                late ? "alert-triangle" : "progress");
    }

    private static Answer graded(@Nullable Grade grade, Words w) {
        boolean solved = grade == Grade.A;
        return new Answer(
                w.t(
                        solved
                                ? "portal.answer.said"
                                : grade == Grade.C ? "portal.answer.limited" : "portal.answer.planned"),
                w.t("portal.answer.unchecked"),
                solved ? Tone.DAI : Tone.HUI,
                solved ? "mail-check" : "hourglass");
    }

    /** The tabs above the list. */
    static List<String> parts() {
        return List.of("LATEST", "DONE", "OVERDUE");
    }
}
