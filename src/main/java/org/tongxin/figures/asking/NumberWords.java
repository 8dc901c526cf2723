package org.tongxin.figures.asking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongxin.catalogue.Kind;
import org.tongxin.committee.Directory;
import org.tongxin.common.page.Words;
import org.tongxin.figures.defined.Answer;
import org.tongxin.figures.defined.Breakdown;
import org.tongxin.figures.defined.CountedCommittee;
import org.tongxin.figures.defined.FigureBook;
import org.tongxin.figures.defined.FigureDefinition;
import org.tongxin.figures.defined.Question;
import org.tongxin.figures.defined.Source;
import org.tongxin.figures.defined.Span;

/** Figures, their questions and their parts in the reader's words, on pages and in files alike. */
public final class NumberWords {

    private final Words w;
    private final FactWords facts;
    private final FigureBook book;
    private final PartWords parts;
    private final SpanChoices choices;

    NumberWords(Words w, FactWords facts, FigureBook book, Directory directory, List<CountedCommittee> committees) {
        this.w = w;
        this.facts = facts;
        this.book = book;
        this.parts = new PartWords(w, facts, directory, committees);
        this.choices = new SpanChoices(this, w, directory, committees);
    }

    /** The words of facts. */
    public FactWords facts() {
        return facts;
    }

    /** What may be chosen in place of the span and the scope. */
    public SpanChoices choices() {
        return choices;
    }

    /** A number without its unit. */
    public String number(BigDecimal value) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return w.number(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    /** A number of that unit; money has both its places or none. */
    public String number(BigDecimal value, String unit) {
        boolean cents = unit.equals("元") && value.stripTrailingZeros().scale() > 0;
        return cents
                ? w.number(value.setScale(2, RoundingMode.HALF_UP)).replaceFirst("(\\.\\d)$", "$10")
                : number(value);
    }

    /** The value alone; a dash where there is nothing, which is not nought. */
    public String value(Answer answer) {
        BigDecimal value = answer.value();
        return value == null ? "—" : number(value, answer.unit());
    }

    /** Its unit in the reader's language. */
    public String unit(Answer answer) {
        BigDecimal value = answer.value();
        return value == null ? w.unit(answer.unit()) : w.unit(answer.unit(), value);
    }

    /** The value with its unit, or why there is none. */
    public String full(Answer answer) {
        BigDecimal value = answer.value();
        return value == null ? nothing(answer.definition()) : amount(value, answer.unit());
    }

    /** A number with its unit. */
    public String amount(BigDecimal value, String unit) {
        return w.t(
                "figures.number.amount" + (unit.equals("%") ? ".share" : ""), number(value, unit), w.unit(unit, value));
    }

    /** Why there is no value. */
    public String nothing(FigureDefinition definition) {
        return w.t(
                definition instanceof FigureDefinition.Ratio
                        ? "figures.number.nothing.share"
                        : "figures.number.nothing");
    }

    /** Its name. */
    public String name(String code) {
        return book.of(code).map(each -> each.head().name(w.en())).orElse(code);
    }

    /** The span in words. */
    public String span(Span span) {
        if (span.zh().equals(span.from() + " 至 " + span.until())) {
            return w.t("figures.number.days.of", span.from(), span.until());
        }
        return w.en() ? span.en() : span.zh();
    }

    /** The scope in words. */
    public String scope(Question question) {
        return question.level() == null
                ? w.t("figures.defined.scope." + question.scope())
                : w.t("figures.defined.level." + question.level());
    }

    /** How it is counted, without a code. */
    public String how(FigureDefinition definition) {
        return switch (definition) {
            case FigureDefinition.Counted counted ->
                w.t("figures.number.how." + counted.what(), source(counted.source()));
            case FigureDefinition.Parties parties ->
                w.t(
                        parties.members() ? "figures.number.how.PERSONS" : "figures.number.how.BODIES",
                        source(parties.source()),
                        facts.role(parties.source().of(), parties.role()));
            case FigureDefinition.Stock stock ->
                w.t(
                        "figures.number.how.STOCK",
                        source(stock.opened()),
                        listed(stock.closed().of()));
            case FigureDefinition.Distinct distinct ->
                w.t("figures.number.how.DISTINCT", source(distinct.source()), breakdown(distinct.by(), definition));
            case FigureDefinition.Ratio ratio ->
                w.t("figures.number.how.RATIO", name(ratio.part()), name(ratio.whole()));
            case FigureDefinition.Sum sum ->
                w.t(
                        "figures.number.how.SUM",
                        sum.parts().stream().map(this::name).collect(Collectors.joining(w.t("figures.number.plus"))));
            case FigureDefinition.Rate rate ->
                w.t("figures.number.how.RATE", name(rate.part()), w.t("figures.defined.per." + rate.per()));
        };
    }

    private String source(Source source) {
        String kinds = listed(source.of());
        return source.where().isEmpty()
                ? kinds
                : w.t("figures.number.where", kinds, facts.facets().where(facts.kinds(source.of()), source.where()));
    }

    private String listed(List<String> codes) {
        return codes.stream().map(facts::fact).collect(Collectors.joining(w.t("figures.number.list")));
    }

    /** What a figure is taken apart by, in words. */
    public String breakdown(Breakdown by, FigureDefinition definition) {
        return by.code().startsWith("facet:")
                ? facts.facets().name(kinds(definition), by.code().substring(6))
                : w.t("figures.number.by." + by.code());
    }

    /** A part's name. */
    public String part(Breakdown by, FigureDefinition definition, @Nullable String key) {
        return key == null ? w.t("figures.number.unknown") : parts.name(by, key, kinds(definition));
    }

    private List<Kind> kinds(FigureDefinition definition) {
        return facts.kinds(Leaves.facts(definition, book));
    }

    /** How this span compares with the one before: a difference, never a percentage of a small number. */
    public String compared(Answer now, Answer before) {
        if (now.value() == null || before.value() == null) {
            return w.t("figures.number.compared.none", full(before));
        }
        BigDecimal change = Objects.requireNonNull(now.value()).subtract(Objects.requireNonNull(before.value()));
        String unit = now.unit().equals("%") ? w.t("figures.number.points") : w.unit(now.unit(), change.abs());
        return change.signum() == 0
                ? w.t("figures.number.compared.same", full(before))
                : w.t(
                        "figures.number.compared." + (change.signum() > 0 ? "more" : "less"),
                        full(before),
                        number(change.abs(), now.unit()),
                        unit);
    }

    /** How long a bar is, in percent of the longest. */
    public static double percent(BigDecimal value, BigDecimal most) {
        if (most.signum() <= 0 || value.signum() <= 0) {
            return 0;
        }
        double share = value.doubleValue() * 100 / most.doubleValue();
        return Math.min(100, Math.round(share * 100) / 100.0);
    }

    /** A part's key as an address says it. */
    public String key(@Nullable String key) {
        return URLEncoder.encode(key == null ? AskedNumber.UNKNOWN : key, StandardCharsets.UTF_8);
    }

    /** A part's key out of an address. */
    public @Nullable String unkey(@Nullable String key) {
        return AskedNumber.UNKNOWN.equals(key) ? null : key;
    }

    /** The unit of a figure's value, as data has it. */
    public String unitOf(String code) {
        return book.of(code)
                .map(each -> each instanceof FigureDefinition.Ratio
                        ? "%"
                        : each.head().unit())
                .orElse("");
    }

    /** A day in a list. */
    public String day(LocalDate day) {
        return w.date(day);
    }
}
