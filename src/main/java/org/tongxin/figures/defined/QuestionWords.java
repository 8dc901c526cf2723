package org.tongxin.figures.defined;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words what was asked, so that a number in a review carries its query (口径). */
@Component
final class QuestionWords {

    private final MessageSource messages;

    QuestionWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The question: which span, whose, what, and how it is counted. */
    String of(FigureDefinition definition, Question question, boolean english) {
        Locale locale = english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        return say(
                locale,
                "question",
                question.span().label(english),
                scope(question, locale),
                definition.head().name(english),
                how(definition, locale));
    }

    private String scope(Question question, Locale locale) {
        return question.level() == null
                ? say(locale, "scope." + question.scope())
                : say(locale, "scope.LEVEL", say(locale, "level." + question.level()));
    }

    private String how(FigureDefinition definition, Locale locale) {
        return switch (definition) {
            case FigureDefinition.Counted counted ->
                say(locale, "how." + counted.what(), source(counted.source(), locale));
            case FigureDefinition.Parties parties ->
                say(
                        locale,
                        parties.members() ? "how.PERSONS" : "how.BODIES",
                        source(parties.source(), locale),
                        parties.role() == null ? "*" : parties.role());
            case FigureDefinition.Stock stock ->
                say(
                        locale,
                        "how.STOCK",
                        source(stock.opened(), locale),
                        String.join(list(locale), stock.closed().of()));
            case FigureDefinition.Distinct distinct ->
                say(
                        locale,
                        "how.DISTINCT",
                        source(distinct.source(), locale),
                        distinct.by().code().toLowerCase(Locale.ROOT));
            case FigureDefinition.Ratio ratio -> say(locale, "how.RATIO", ratio.part(), ratio.whole());
            case FigureDefinition.Sum sum -> say(locale, "how.SUM", String.join(list(locale), sum.parts()));
            case FigureDefinition.Rate rate -> say(locale, "how.RATE", rate.part(), say(locale, "per." + rate.per()));
        };
    }

    private String source(Source source, Locale locale) {
        String kinds = String.join(list(locale), source.of());
        if (source.where().isEmpty()) {
            return kinds;
        }
        Map<String, List<String>> sorted = new TreeMap<>(source.where());
        List<String> facets = sorted.entrySet().stream()
                .map(each -> each.getKey() + "=" + String.join("/", each.getValue()))
                .toList();
        return say(locale, "where", kinds, String.join(list(locale), facets));
    }

    private static String list(Locale locale) {
        return locale == Locale.ENGLISH ? ", " : "、";
    }

    private String say(Locale locale, String key, Object... args) {
        return messages.getMessage("figures.defined." + key, args, locale);
    }
}
