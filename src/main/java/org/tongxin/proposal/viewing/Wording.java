package org.tongxin.proposal.viewing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongxin.committee.Directory;
import org.tongxin.common.SessionId;
import org.tongxin.common.page.Chip;
import org.tongxin.common.page.Chips;
import org.tongxin.common.page.ClockView;
import org.tongxin.common.page.Tone;
import org.tongxin.common.page.Words;
import org.tongxin.proposal.model.ClockKind;
import org.tongxin.proposal.model.Handling;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Regulation;
import org.tongxin.proposal.model.RunningClock;
import org.tongxin.proposal.model.State;
import org.tongxin.rules.Deadline;
import org.tongxin.rules.Warning;

/** How proposals are put into words: the same on list, page, bundle and first page. */
public final class Wording {

    private final Words w;
    private final Directory directory;
    private final Regulation regulation;
    private final LocalDate today;

    public Wording(Words words, Directory directory, Regulation regulation, LocalDate today) {
        this.w = words;
        this.directory = directory;
        this.regulation = regulation;
        this.today = today;
    }

    public Directory directory() {
        return directory;
    }

    public Regulation regulation() {
        return regulation;
    }

    public LocalDate today() {
        return today;
    }

    /** 五届五次 第 0127 号, 收件 0409, or that it has no number yet. */
    public String number(@Nullable SessionId session, @Nullable Integer serial, @Nullable Integer filing) {
        if (serial == null) {
            return w.t("proposal.number.none");
        }
        return filing == null
                ? w.t("proposal.number.serial", session(session), "%04d".formatted(serial))
                : w.t("proposal.number.filing", session(session), "%04d".formatted(filing));
    }

    public String number(Proposal p) {
        return number(p.numbers().session(), p.numbers().serial(), p.numbers().filing());
    }

    public String number(ProposalRow row) {
        return number(row.session(), row.serial(), row.filing());
    }

    /** The number of a similar one. */
    public String number(SeeSimilar.Similar similar) {
        return number(similar.session(), similar.serial(), similar.filing());
    }

    /** 五届五次. */
    public String session(@Nullable SessionId session) {
        return directory.session(session).map(found -> found.name(w.en())).orElse("");
    }

    /** The title, or that there is none yet. */
    public String title(String title) {
        return title.isBlank() ? w.t("proposal.title.none") : title;
    }

    /** The state as a chip. */
    public Chip chip(State state) {
        return Chips.of(w, state.name());
    }

    /** The head of the list as a table. */
    public List<String> exportHead() {
        return Stream.of("number", "title", "proposer", "category", "state", "holder", "awaited", "due", "grade")
                .map(column -> w.t("proposal.export." + column))
                .toList();
    }

    /** Its category in words; empty where none was given. */
    public String category(@Nullable String code) {
        return code == null ? "" : w.t("rules.category." + code);
    }

    /** In whose hands it is. */
    public String holder(ProposalRow row) {
        return holder(
                row.state(),
                directory.memberName(row.proposer()),
                row.lead() == null ? "" : units(directory.unitName(row.lead()), row.separate()));
    }

    public String holder(Proposal p) {
        return holder(p.state(), directory.memberName(p.origin().proposer()), units(p));
    }

    /** The unit that answers; where several do, the first of them and how many there are. */
    public String units(Proposal p) {
        List<Handling> answerers = p.answerers();
        if (answerers.isEmpty()) {
            return "";
        }
        String first = directory.unitName(answerers.getFirst().unit());
        return units(first, answerers.size());
    }

    private String units(String first, int separate) {
        return separate < 2 ? first : w.t("proposal.separate.units", first, separate);
    }

    /** The units that answer the proposal of a list's row. */
    public String units(ProposalRow row) {
        return row.lead() == null ? "" : units(directory.unitName(row.lead()), row.separate());
    }

    private String holder(State state, String author, String unit) {
        return switch (state) {
            case DRAFT, RETURNED, CONSENT -> author;
            case COSIGNING -> w.t("proposal.holder.cosigners");
            case SUBMITTED, REVIEW2, REVIEW3 -> w.t("proposal.holder.review");
            case FILED, OBJECTED -> w.t("proposal.holder.assigner");
            case TRANSFERRED, HANDLING, REPLY_REVIEW, REHANDLING -> unit;
            case FEEDBACK_DUE -> w.t("proposal.holder.proposers");
            case COORDINATING -> w.t("proposal.holder.coordinator");
            case WITHDRAWN, NOT_FILED, MERGED, CONVERTED, CLOSED -> w.t("proposal.holder.nobody");
        };
    }

    /** What is awaited, as a noun: 答复, 评价. */
    public String awaited(State state) {
        return w.t("proposal.awaited." + state.name());
    }

    /** The clock of a list's row. */
    public ClockView clock(ProposalRow row) {
        LocalDate due = row.dueOn();
        if (due == null) {
            return ClockView.none(w.t("proposal.clock.none"), "");
        }
        if (row.clockStopped()) {
            return new ClockView(w.t("proposal.clock.stopped"), "", Tone.HUI, 0, ClockView.State.STOPPED);
        }
        LocalDate started = row.clockStarted();
        return running(started == null ? today : started, due);
    }

    /** Whether the row's day is over. */
    public boolean late(ProposalRow row) {
        LocalDate due = row.dueOn();
        return due != null && !row.clockStopped() && today.isAfter(due);
    }

    /** A clock of the page's aside. */
    public ClockView clock(RunningClock running) {
        Deadline deadline = running.deadline();
        LocalDate due = deadline.dueOn(regulation.calendar());
        Optional<LocalDate> met = deadline.metOn();
        if (met.isPresent()) {
            boolean late = met.get().isAfter(due);
            return new ClockView(
                    w.t(late ? "proposal.clock.metLate" : "proposal.clock.met", met.get()),
                    w.t("proposal.clock.until", due),
                    late ? Tone.ZHU : Tone.SONG,
                    100,
                    late ? ClockView.State.OVER : ClockView.State.MET);
        }
        if (deadline.isStopped()) {
            return new ClockView(w.t("proposal.clock.stopped"), "", Tone.HUI, 0, ClockView.State.STOPPED);
        }
        return deadline.isOpen()
                ? running(deadline.startedOn(), due)
                : ClockView.none(w.t("proposal.clock.dropped"), "");
    }

    /** What a clock measures and where its length comes from. */
    public String clockName(RunningClock running) {
        String unit = running.unit() == null ? "" : directory.unitName(running.unit());
        return w.t("proposal.clock.kind." + running.kind().name()) + (unit.isEmpty() ? "" : " · " + unit);
    }

    /** Rule and source of a clock. */
    public String clockSource(RunningClock running) {
        Deadline.Basis basis = running.deadline().basis();
        return w.t(
                "proposal.clock.source",
                running.deadline().startedOn(),
                w.t("proposal.term." + basis.term().unit().name(), basis.term().count()),
                basis.source());
    }

    private ClockView running(LocalDate started, LocalDate due) {
        Warning warning = Warning.of(started, due, today, regulation.thresholds(), regulation.calendar());
        if (warning.level() == Warning.Level.OVER) {
            return new ClockView(
                    w.t("proposal.clock.over", -warning.left()),
                    w.t("proposal.clock.was", due),
                    Tone.ZHU,
                    100,
                    ClockView.State.OVER);
        }
        int whole = Math.max(1, regulation.calendar().between(started, due));
        int used = 100 * (whole - warning.left()) / whole;
        String words = warning.left() == 0 ? w.t("proposal.clock.today") : w.t("proposal.clock.left", warning.left());
        return new ClockView(
                words, w.t("proposal.clock.until", due), tone(warning.level()), used, ClockView.State.RUNNING);
    }

    private static Tone tone(Warning.Level level) {
        return switch (level) {
            case BLUE -> Tone.DAI;
            case YELLOW -> Tone.ZHE;
            case RED, OVER -> Tone.ZHU;
            case NONE -> Tone.HUI;
        };
    }

    /** How many of the seven desks it has passed, for the strip in lists. */
    public static int passed(State state) {
        return switch (state) {
            case DRAFT, COSIGNING, RETURNED, WITHDRAWN -> 0;
            case SUBMITTED, REVIEW2, REVIEW3, CONSENT, NOT_FILED, MERGED, CONVERTED -> 1;
            case FILED -> 2;
            case TRANSFERRED, OBJECTED -> 3;
            case HANDLING, REPLY_REVIEW, REHANDLING -> 4;
            case FEEDBACK_DUE, COORDINATING -> 5;
            case CLOSED -> 7;
        };
    }

    /** A clock kind's name. */
    public String kind(ClockKind kind) {
        return w.t("proposal.clock.kind." + kind.name());
    }
}
