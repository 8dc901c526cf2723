package org.tongxin.figures.asking;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.tongxin.catalogue.Kind;
import org.tongxin.committee.Directory;
import org.tongxin.common.SessionId;
import org.tongxin.common.Typed;
import org.tongxin.common.page.Words;
import org.tongxin.figures.defined.Breakdown;
import org.tongxin.figures.defined.CountedCommittee;

/** The parts of a figure by their names: sectors, months, committees, whatever it is taken apart by. */
final class PartWords {

    private final Words w;
    private final FactWords facts;
    private final Directory directory;
    private final List<CountedCommittee> committees;

    PartWords(Words w, FactWords facts, Directory directory, List<CountedCommittee> committees) {
        this.w = w;
        this.facts = facts;
        this.directory = directory;
        this.committees = List.copyOf(committees);
    }

    /** A part's name, of a figure about those kinds; its key where nobody knows a better word. */
    String name(Breakdown by, String key, List<Kind> of) {
        return switch (by.code()) {
            case "SECTOR" ->
                directory.sector(key).map(each -> each.name(w.en())).orElse(key);
            case "SPECIAL" ->
                directory
                        .specialCommittee(Typed.id(key, id -> id))
                        .map(each -> each.name())
                        .orElse(key);
            case "SESSION" ->
                directory
                        .session(Typed.id(key, SessionId::new))
                        .map(each -> each.name(w.en()))
                        .orElse(key);
            case "CATEGORY" -> w.orElse("rules.category." + key, key);
            case "YEAR" -> w.t("figures.year", key);
            case "MONTH" -> month(key);
            case "LEVEL" -> w.orElse("figures.defined.level." + key, key);
            case "COMMITTEE" ->
                committees.stream()
                        .filter(each -> each.id().toString().equals(key))
                        .map(CountedCommittee::shortName)
                        .findFirst()
                        .orElse(key);
            default ->
                by.code().startsWith("facet:")
                        ? facts.facets().value(of, by.code().substring(6), key)
                        : key;
        };
    }

    private String month(String key) {
        if (!key.matches("\\d{4}-(0[1-9]|1[0-2])")) {
            return key;
        }
        YearMonth month = YearMonth.parse(key);
        return w.t(
                "figures.number.monthOf",
                String.valueOf(month.getYear()),
                String.valueOf(month.getMonthValue()),
                month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }
}
