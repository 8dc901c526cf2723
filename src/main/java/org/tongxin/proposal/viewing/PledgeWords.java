package org.tongxin.proposal.viewing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.page.ClockView;
import org.tongxin.common.page.PromiseView;
import org.tongxin.common.page.Tone;
import org.tongxin.common.page.Words;
import org.tongxin.proposal.model.Pledge;
import org.tongxin.proposal.model.Progress;

/** How promises are put into words: the same on the proposal's page, in the list of promises and beside what is being written. */
public final class PledgeWords {

    /** From so many days before its day a promise's clock shows colour. */
    private static final int SOON = 20;

    private static final int WHOLE = 100;

    private PledgeWords() {}

    /** The promise as a row. */
    public static PromiseView row(Pledge pledge, Wording wording, Words w) {
        PromiseView.FormerDate former = pledge.moved()
                .map(entry -> new PromiseView.FormerDate(
                        day(pledge.promise().dueOn(), w), w.t("proposal.promise.moved", entry.words())))
                .orElse(null);
        return new PromiseView(
                pledge.promise().shown(),
                pledge.promise().text(),
                w.t("proposal.promise.by", wording.directory().unitName(pledge.unit()))
                        + pledge.last(Progress.Kind.REPORT, Progress.Kind.CLAIM)
                                .map(entry -> " · " + w.t("proposal.promise.reported", w.date(entry.on())))
                                .orElse(""),
                pledge.standing() == Pledge.Standing.KEPT ? null : pledge.percent(),
                former,
                List.of(),
                clock(pledge.standing(), pledge.dueOn(), kept(pledge), wording.today(), w));
    }

    private static @Nullable LocalDate kept(Pledge pledge) {
        return pledge.last(Progress.Kind.CLAIM, Progress.Kind.KEPT)
                .map(Progress::on)
                .orElse(null);
    }

    /**
     * Where it stands, with its day.
     *
     * @param since when it was reported or found kept, if known
     */
    public static ClockView clock(
            Pledge.Standing standing, @Nullable LocalDate due, @Nullable LocalDate since, LocalDate today, Words w) {
        String agreed = due == null ? w.t("proposal.promise.undated") : w.t("proposal.promise.until", due);
        return switch (standing) {
            case KEPT ->
                new ClockView(
                        w.t("common.chip.PROMISE_KEPT"),
                        since == null ? agreed : w.t("proposal.promise.keptOn", since, agreed),
                        Tone.SONG,
                        WHOLE,
                        ClockView.State.MET);
            case CLAIMED ->
                new ClockView(w.t("proposal.promise.claimed"), agreed, Tone.ZHE, WHOLE, ClockView.State.RUNNING);
            case OPEN -> due == null ? ClockView.none(agreed, "") : open(due, agreed, today, w);
        };
    }

    private static ClockView open(LocalDate due, String agreed, LocalDate today, Words w) {
        long left = ChronoUnit.DAYS.between(today, due);
        if (left < 0) {
            return new ClockView(
                    w.t("common.chip.PROMISE_OVERDUE"),
                    w.t("proposal.promise.over", agreed, -left),
                    Tone.ZHU,
                    WHOLE,
                    ClockView.State.OVER);
        }
        Tone tone = left <= SOON ? Tone.ZHE : Tone.HUI;
        return new ClockView(
                agreed, w.t("proposal.promise.left", left), tone, WHOLE - (int) left, ClockView.State.RUNNING);
    }

    private static String day(@Nullable LocalDate day, Words w) {
        return day == null ? w.t("proposal.promise.undated") : w.date(day);
    }
}
