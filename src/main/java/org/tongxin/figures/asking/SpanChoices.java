package org.tongxin.figures.asking;

import java.util.ArrayList;
import java.util.List;
import org.tongxin.committee.Directory;
import org.tongxin.committee.SessionCard;
import org.tongxin.common.page.Option;
import org.tongxin.common.page.Words;
import org.tongxin.figures.defined.CountedCommittee;

/** The spans and scopes a figure may be asked about, to choose from. */
public final class SpanChoices {

    private static final int YEARS = 12;

    private final NumberWords words;
    private final Words w;
    private final Directory directory;
    private final List<CountedCommittee> committees;

    SpanChoices(NumberWords words, Words w, Directory directory, List<CountedCommittee> committees) {
        this.words = words;
        this.w = w;
        this.directory = directory;
        this.committees = List.copyOf(committees);
    }

    /** The spans to choose from: years, sessions, terms, and the present one where it is two days. */
    public List<Option> spans(Asking asking) {
        List<Option> spans = new ArrayList<>();
        int now = asking.today().getYear();
        for (int back = 0; back < YEARS; back++) {
            spans.add(Option.of(String.valueOf(now - back), w.t("figures.year", String.valueOf(now - back))));
        }
        List<SessionCard> past = directory.sessions().stream()
                .filter(session -> !session.from().isAfter(asking.today()))
                .toList();
        past.stream()
                .map(SessionCard::term)
                .distinct()
                .limit(3)
                .forEach(term -> spans.add(Option.of("t-" + term, w.t("figures.number.term", String.valueOf(term)))));
        past.stream()
                .limit(YEARS)
                .forEach(session -> spans.add(Option.of(
                        "s-" + session.id(),
                        w.t(
                                "figures.sessionName",
                                session.name(w.en()),
                                String.valueOf(session.until().getYear())))));
        if (spans.stream().noneMatch(option -> option.value().equals(asking.token()))) {
            spans.addFirst(
                    Option.of(asking.token(), words.span(asking.question().span())));
        }
        return spans;
    }

    /** The scopes to choose from; one alone where no committee is below. */
    public List<Option> scopes() {
        List<Option> scopes = new ArrayList<>(List.of(Option.of("OWN", w.t("figures.defined.scope.OWN"))));
        if (committees.size() > 1) {
            scopes.add(Option.of("ALL", w.t("figures.defined.scope.ALL")));
            scopes.add(Option.of("BELOW", w.t("figures.defined.scope.BELOW")));
            committees.stream()
                    .map(CountedCommittee::level)
                    .distinct()
                    .forEach(level -> scopes.add(Option.of(level, w.t("figures.defined.level." + level))));
        }
        return scopes;
    }
}
