package org.tongxin.figures.asking;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongxin.committee.Directory;
import org.tongxin.committee.Founding;
import org.tongxin.committee.SessionCard;
import org.tongxin.common.SessionId;
import org.tongxin.common.Typed;
import org.tongxin.figures.defined.CountedCommittee;
import org.tongxin.figures.defined.Question;
import org.tongxin.figures.defined.Span;

/** Reads the question out of an address; what cannot be understood becomes this year and the own committee, and is said. */
final class ReadAsking {

    static final int FIRST_YEAR = 1949;
    static final int LAST_YEAR = 2199;

    private final AskedNumber asked;
    private final Directory directory;
    private final List<CountedCommittee> counted;
    private final LocalDate today;
    private boolean misread;

    ReadAsking(AskedNumber asked, Directory directory, List<CountedCommittee> counted, LocalDate today) {
        this.asked = asked;
        this.directory = directory;
        this.counted = counted;
        this.today = today;
    }

    /** A span, what an address calls it, and the one before. */
    private record Read(Span span, String token, Asking.Before before) {}

    Asking read() {
        Scoped scoped = scope();
        Read read = span(scoped.scope() == Question.Scope.OWN);
        Question question = new Question(read.span(), scoped.scope(), scoped.level());
        return new Asking(question, read.token(), read.before(), misread, today);
    }

    private record Scoped(Question.Scope scope, Founding.@Nullable Level level) {}

    private Scoped scope() {
        String text = AskedNumber.given(asked.scope());
        Scoped own = new Scoped(Question.Scope.OWN, null);
        if (text == null || text.equals(Question.Scope.OWN.name())) {
            return own;
        }
        Founding.Level level = Typed.code(Founding.Level.class, text);
        Question.Scope scope = level == null ? Typed.code(Question.Scope.class, text) : Question.Scope.LEVEL;
        boolean alone = counted.size() < 2;
        if (scope == null || alone || (scope == Question.Scope.LEVEL && level == null)) {
            misread = true;
            return own;
        }
        return new Scoped(scope, level);
    }

    private Read span(boolean own) {
        String from = AskedNumber.given(asked.from());
        String until = AskedNumber.given(asked.until());
        String token = AskedNumber.given(asked.span());
        Optional<Read> read = from != null || until != null
                ? days(from, until)
                : token == null ? Optional.of(year(today.getYear())) : token(token, own);
        return read.orElseGet(() -> {
            misread = true;
            return year(today.getYear());
        });
    }

    private Optional<Read> token(String token, boolean own) {
        if (token.startsWith("s-")) {
            return Optional.ofNullable(Typed.id(token.substring(2), SessionId::new))
                    .flatMap(directory::session)
                    .map(session -> session(session, own));
        }
        if (token.startsWith("t-")) {
            return Optional.ofNullable(Typed.number(token.substring(2))).flatMap(this::term);
        }
        int split = token.indexOf('_');
        if (split > 0) {
            return days(token.substring(0, split), token.substring(split + 1));
        }
        return Optional.ofNullable(Typed.number(token))
                .filter(year -> year >= FIRST_YEAR && year <= LAST_YEAR)
                .map(this::year);
    }

    private Read year(int year) {
        Span span = Span.year(year);
        boolean running = year == today.getYear();
        Span before = running
                ? Span.between(span.from().minusYears(1), today.minusYears(1))
                : Span.year(Math.max(FIRST_YEAR, year - 1));
        return new Read(span, String.valueOf(year), new Asking.Before(before, running));
    }

    private Read session(SessionCard session, boolean own) {
        Span span = own ? Span.belongingTo(session) : Span.session(session);
        Span before = directory.sessions().stream()
                .filter(other -> other.from().isBefore(session.from()))
                .findFirst()
                .map(last -> session.covers(today)
                        ? Span.between(last.from(), elapsed(last.from(), session.from()))
                        : own ? Span.belongingTo(last) : Span.session(last))
                .orElse(null);
        return new Read(span, "s-" + session.id(), new Asking.Before(before, session.covers(today)));
    }

    /** As many days after that first day as have gone since this one. */
    private LocalDate elapsed(LocalDate first, LocalDate since) {
        return first.plusDays(ChronoUnit.DAYS.between(since, today));
    }

    private Optional<Read> term(int term) {
        if (directory.sessions().stream().noneMatch(session -> session.term() == term)) {
            return Optional.empty();
        }
        Span span = Span.termToDate(directory, term, today);
        boolean known = directory.sessions().stream().anyMatch(session -> session.term() == term - 1);
        LocalDate first = known ? Span.termToDate(directory, term - 1, today).from() : span.from();
        Span before = first.isBefore(span.from()) ? Span.between(first, elapsed(first, span.from())) : null;
        return Optional.of(new Read(span, "t-" + term, new Asking.Before(before, true)));
    }

    private Optional<Read> days(@Nullable String first, @Nullable String last) {
        LocalDate until = last == null ? today : Typed.day(last);
        LocalDate from = first == null ? until == null ? null : until.withDayOfYear(1) : Typed.day(first);
        if (from == null || until == null || until.isBefore(from)) {
            return Optional.empty();
        }
        long length = ChronoUnit.DAYS.between(from, until) + 1;
        Span before = length <= 366
                ? Span.between(from.minusYears(1), until.minusYears(1))
                : Span.between(from.minusDays(length), from.minusDays(1));
        boolean early = Objects.requireNonNull(before).from().getYear() < FIRST_YEAR;
        return Optional.of(new Read(
                Span.between(from, until), from + "_" + until, new Asking.Before(early ? null : before, false)));
    }
}
