package org.tongxin.figures.defined;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.figures.defined.FigureDefinition.Counting;
import org.tongxin.figures.defined.FigureDefinition.Head;

/** Reads one definition as a file or a form says it; whether the figures and kinds it names exist is {@link FigureBook}'s to say. */
final class DefinitionReader {

    static final String CODE = "[a-z][a-z0-9_-]*(\\.[a-z0-9_-]+)+";
    static final String KIND =
            "(group:[A-Z]\\.[a-z][a-z0-9_-]*|\\*\\.[a-z][a-z0-9_-]*|[a-z][a-z0-9-]*\\.[a-z][a-z0-9_-]*)";
    static final String FACET = "[a-zA-Z][a-zA-Z0-9_-]{0,39}";

    private static final int NAME = 60;
    private static final int ABOUT = 400;

    private final List<Reason> wrong = new ArrayList<>();
    private final Entries entries;

    private DefinitionReader(Map<String, ?> raw) {
        this.entries = new Entries(raw, wrong);
    }

    /** The measures a definition may have (计量方法). */
    enum Measure {
        FACTS,
        QUANTITY,
        MATTERS,
        PERSONS,
        BODIES,
        STOCK,
        DISTINCT,
        RATIO,
        SUM,
        ORDINAL,
        RATE
    }

    static Outcome<FigureDefinition> read(Map<String, ?> raw) {
        DefinitionReader reader = new DefinitionReader(raw);
        FigureDefinition definition = reader.definition();
        if (definition != null) {
            reader.entries.nothingLeft();
        }
        return definition == null || !reader.wrong.isEmpty() ? Outcome.refused(reader.wrong) : Outcome.done(definition);
    }

    private @Nullable FigureDefinition definition() {
        Measure measure = oneOf("measure", Measure.class, entries.text("measure", 20));
        Head head = head();
        return measure == null
                ? null
                : switch (measure) {
                    case FACTS, QUANTITY, MATTERS, ORDINAL ->
                        new FigureDefinition.Counted(head, Counting.valueOf(measure.name()), source());
                    case PERSONS, BODIES ->
                        new FigureDefinition.Parties(head, measure == Measure.PERSONS, role(), source());
                    case STOCK -> stock(head);
                    case DISTINCT -> new FigureDefinition.Distinct(head, values(), source());
                    case RATIO ->
                        new FigureDefinition.Ratio(
                                head, entries.matching("part", CODE), entries.matching("whole", CODE));
                    case SUM -> sum(head);
                    case RATE -> rate(head);
                };
    }

    private Head head() {
        Entries about = entries.inner("about");
        Head head = new Head(
                entries.matching("code", CODE),
                entries.text("zh", NAME),
                entries.text("en", NAME * 2),
                entries.matching("group", "[A-Z]"),
                entries.text("unit", 20),
                about.textOrNull("zh", ABOUT),
                about.textOrNull("en", ABOUT),
                entries.list("serves", "[A-Z]\\d{2}", false));
        about.nothingLeft();
        if (head.code().length() > 80) {
            wrong.add(Reason.at("code", "figures.defined.refused.text", "code", 80));
        }
        return head;
    }

    private Source source() {
        Source source = new Source(entries.list("of", KIND, true), entries.where("where"));
        if (source.combinations() > Source.COMBINATIONS) {
            wrong.add(Reason.at("where", "figures.defined.refused.combinations", Source.COMBINATIONS));
        }
        return source;
    }

    private FigureDefinition stock(Head head) {
        Source opened = source();
        // what is closed carries the facets it was opened with
        return new FigureDefinition.Stock(head, opened, new Source(entries.list("minus", KIND, true), opened.where()));
    }

    private @Nullable String role() {
        String role = entries.textOrNull("role", 40);
        if (role != null && !role.matches(FACET)) {
            wrong.add(Reason.at("role", "figures.defined.refused.form", role));
        }
        return role;
    }

    private Breakdown values() {
        String by = entries.text("by", 46);
        Breakdown found = Breakdown.of(by).orElse(Breakdown.NONE);
        if (!by.isEmpty() && !found.isOfValues()) {
            wrong.add(Reason.at("by", "figures.defined.refused.by", by));
        }
        return found;
    }

    private FigureDefinition sum(Head head) {
        List<String> parts = entries.list("parts", CODE, true);
        if (parts.size() == 1) {
            wrong.add(Reason.at("parts", "figures.defined.refused.alone"));
        }
        return new FigureDefinition.Sum(head, parts);
    }

    private FigureDefinition rate(Head head) {
        FigureDefinition.Per per = oneOf("per", FigureDefinition.Per.class, entries.text("per", 20));
        return new FigureDefinition.Rate(
                head, entries.matching("part", CODE), per == null ? FigureDefinition.Per.YEAR : per);
    }

    private <E extends Enum<E>> @Nullable E oneOf(String field, Class<E> type, String text) {
        String wanted = text.toUpperCase(Locale.ROOT).replace('-', '_');
        E found = Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElse(null);
        if (found == null && !text.isEmpty()) {
            wrong.add(Reason.at(field, "figures.defined.refused.measure", text));
        }
        return found;
    }
}
