package org.tongxin.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Directories;
import org.tongxin.committee.Directory;
import org.tongxin.committee.SessionCard;
import org.tongxin.common.Actor;
import org.tongxin.common.UseCase;
import org.tongxin.common.page.Words;
import org.tongxin.ledger.Pressing;

/** A leader sees at a glance what presses, where all that was received has gone, and how satisfied and done compare. */
@UseCase
public class SeeOverview {

    private final Figures figures;
    private final Directories directories;
    private final List<Pressing> pressing;
    private final Clock clock;

    SeeOverview(Figures figures, Directories directories, List<Pressing> pressing, Clock clock) {
        this.figures = figures;
        this.directories = directories;
        this.pressing = pressing;
        this.clock = clock;
    }

    /** Of what time the overview is. */
    public enum Span {
        /** 本次会议: the present session. */
        SESSION,
        /** 本年: what was received since New Year. */
        YEAR,
        /** 本届以来: what was received in the present term. */
        TERM
    }

    /**
     * What the page shows.
     *
     * @param session the present session, if a year covers today
     * @param question what the figures are asked of
     * @param now the measures
     * @param before the measures of the session before up to the same day; only for the present session
     * @param units by unit, the busiest first
     * @param categories by category
     * @param lines what presses
     */
    public record Overview(
            Optional<SessionCard> session,
            FigureQuestion question,
            Measures now,
            Optional<Measures> before,
            List<Breakdown> units,
            List<Breakdown> categories,
            List<Pressing.Line> lines) {}

    /** The overview of that time. */
    @Transactional(readOnly = true)
    public Overview see(Actor who, Span span, Words w) {
        LocalDate today = LocalDate.now(clock);
        Directory directory = directories.of(who.committee());
        Optional<SessionCard> session = directory.sessionOn(today);
        FigureQuestion question = question(directory, session, span, today);
        Optional<Measures> before = span == Span.SESSION
                ? session.flatMap(now -> before(directory, now)).map(last -> upTo(last, today))
                : Optional.empty();
        return new Overview(
                session,
                question,
                figures.whole(question),
                before,
                figures.by(Breakdown.By.UNIT, question),
                figures.by(Breakdown.By.CATEGORY, question),
                pressing.stream().flatMap(each -> each.lines(who, w).stream()).toList());
    }

    private static FigureQuestion question(
            Directory directory, Optional<SessionCard> session, Span span, LocalDate today) {
        return switch (span) {
            case SESSION -> of(session.map(card -> card.id().value()).orElse(null), null);
            case YEAR -> of(null, today.withDayOfYear(1));
            case TERM ->
                of(
                        null,
                        session.flatMap(now -> directory.sessions().stream()
                                        .filter(other -> other.term() == now.term())
                                        .map(SessionCard::from)
                                        .min(LocalDate::compareTo))
                                .orElse(today.withDayOfYear(1)));
        };
    }

    private static FigureQuestion of(@Nullable UUID session, @Nullable LocalDate receivedFrom) {
        return new FigureQuestion(null, null, receivedFrom, null, session, null, null, null, null, null, null);
    }

    private static Optional<SessionCard> before(Directory directory, SessionCard now) {
        return directory.sessionOn(now.from().minusDays(1));
    }

    private Measures upTo(SessionCard last, LocalDate today) {
        return figures.whole(new FigureQuestion(
                null, today.minusYears(1), null, null, last.id().value(), null, null, null, null, null, null));
    }
}
