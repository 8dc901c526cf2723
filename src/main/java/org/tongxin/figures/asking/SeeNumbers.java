package org.tongxin.figures.asking;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.catalogue.Catalogue;
import org.tongxin.catalogue.Kind;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.common.UseCase;
import org.tongxin.common.page.Words;
import org.tongxin.figures.defined.Answer;
import org.tongxin.figures.defined.Behind;
import org.tongxin.figures.defined.Breakdown;
import org.tongxin.figures.defined.DefinedFigures;
import org.tongxin.figures.defined.FigureBook;
import org.tongxin.figures.defined.FigureBooks;
import org.tongxin.figures.defined.FigureDefinition;
import org.tongxin.figures.defined.OpenFigure;

/** Somebody asks figures by their definitions (查指标): all of a group, one with all that explains it, and what is behind it. */
@UseCase
public class SeeNumbers {

    private static final int MOST = 60;
    private final DefinedFigures figures;
    private final FigureBooks books;
    private final OpenFigure opening;
    private final PartRows rows;
    private final Askings askings;
    private final Catalogue catalogue;

    SeeNumbers(
            DefinedFigures figures,
            FigureBooks books,
            OpenFigure opening,
            PartRows rows,
            Askings askings,
            Catalogue catalogue) {
        this.figures = figures;
        this.books = books;
        this.opening = opening;
        this.rows = rows;
        this.askings = askings;
        this.catalogue = catalogue;
    }

    /**
     * The figures by group.
     *
     * @param sizes how many each group has, in the order of the groups
     * @param group the opened one
     * @param found how many the words found; more than are shown, perhaps
     * @param answers the figures of the opened group, or those found
     */
    public record Overview(
            Asking asking,
            Map<String, Integer> sizes,
            @Nullable String group,
            @Nullable String q,
            int found,
            List<Answer> answers) {}

    /**
     * One figure with all that explains it.
     *
     * @param before the same over the span before
     * @param choices by what it may be taken apart
     * @param numbersOnly this reader gets the number alone
     * @param listed whose records are listed: its own, or those of one it is made of
     * @param behind the records
     * @param part which part of it they are
     */
    public record Seen(
            Asking asking,
            Answer now,
            @Nullable Answer before,
            List<Breakdown> choices,
            @Nullable Breakdown by,
            List<Breakdowns.Row> rows,
            boolean numbersOnly,
            String listed,
            Behind.@Nullable Matters behind,
            @Nullable String part,
            boolean own) {}

    /** Reads what an address asks. */
    public Asking asking(Actor who, AskedNumber asked) {
        return askings.read(who, asked);
    }

    /** The words for this reader. */
    @Transactional(readOnly = true)
    public NumberWords words(Actor who, Words w) {
        return new NumberWords(w, facts(who, w), books.current(), askings.directory(who), askings.committees(who));
    }

    /** The words of facts for this reader. */
    FactWords facts(Actor who, Words w) {
        return new FactWords(w, catalogue.of(who.committee()));
    }

    /** All figures by group; only those of the opened group, or those found, are computed. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Overview all(Actor who, AskedNumber asked) {
        Asking asking = asking(who, asked);
        FigureBook book = books.current();
        Map<String, Integer> sizes = new java.util.TreeMap<>();
        book.all().forEach(each -> sizes.merge(each.head().group(), 1, Integer::sum));
        String q = AskedNumber.given(asked.q());
        String group =
                Optional.ofNullable(asked.group()).filter(sizes::containsKey).orElse(null);
        List<String> wanted = q == null ? ofGroup(book, group) : named(book, q);
        List<Answer> answers = figures.askAll(
                who, wanted.subList(0, Math.min(q == null ? wanted.size() : MOST, wanted.size())), asking.question());
        return new Overview(asking, sizes, q == null ? group : null, q, wanted.size(), answers);
    }

    private static List<String> ofGroup(FigureBook book, @Nullable String group) {
        return book.all().stream()
                .filter(each -> each.head().group().equals(group))
                .map(FigureDefinition::code)
                .toList();
    }

    private static List<String> named(FigureBook book, String q) {
        String lower = q.toLowerCase(Locale.ROOT);
        return book.all().stream()
                .filter(each -> text(each.head()).contains(lower)
                        || each.head().serves().contains(q.toUpperCase(Locale.ROOT)))
                .map(FigureDefinition::code)
                .toList();
    }

    private static String text(FigureDefinition.Head head) {
        return (head.zh() + " " + head.en() + " " + head.code() + " " + head.aboutZh() + " " + head.aboutEn())
                .toLowerCase(Locale.ROOT);
    }

    /** One figure; missing where no such code is defined. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Outcome<Seen> one(Actor who, String code, AskedNumber asked, Words w) {
        FigureBook book = books.current();
        Optional<FigureDefinition> found = book.of(code);
        if (found.isEmpty()) {
            return Outcome.missing();
        }
        FigureDefinition definition = found.get();
        Asking asking = asking(who, asked);
        FactWords facts = facts(who, w);
        boolean only = numbersOnly(who, facts, Leaves.facts(definition, book));
        Answer.Compared compared = compared(who, code, asking);
        List<Breakdown> choices = only ? List.of() : Breakdowns.of(definition, book, facts, asking);
        Breakdown by = Breakdowns.chosen(asked.by(), choices);
        String listed = listed(definition, asked.of());
        boolean named = by != null && AskedNumber.given(asked.by()) != null;
        Behind behind = only
                ? null
                : behind(who, listed, asking, named ? by : null, asked).orElse(null);
        return Outcome.done(new Seen(
                asking,
                compared.now(),
                compared.before() == compared.now() ? null : compared.before(),
                choices,
                by,
                by == null ? List.of() : rows.of(who, definition, asking, by),
                only,
                listed,
                behind instanceof Behind.Matters matters ? matters : null,
                named ? AskedNumber.given(asked.part()) : null,
                !books.isShipped(code)));
    }

    private Answer.Compared compared(Actor who, String code, Asking asking) {
        var before = asking.before().span();
        if (before != null
                && figures.compare(who, code, asking.question(), before)
                        instanceof Outcome.Done<Answer.Compared>(var done)) {
            return done;
        }
        Answer now = figures.askAll(who, List.of(code), asking.question()).getFirst();
        return new Answer.Compared(now, now);
    }

    private static String listed(FigureDefinition definition, @Nullable String asked) {
        List<String> parts = definition.madeOf();
        return parts.isEmpty() ? definition.code() : asked != null && parts.contains(asked) ? asked : parts.getFirst();
    }

    /** Of what is private, members get numbers alone; so does whoever sits at none of the committee's desks. */
    private static boolean numbersOnly(Actor who, FactWords facts, List<String> codes) {
        return !who.atAny(Desk.SECRETARIAT, Desk.SUPERVISOR, Desk.COMMITTEE_LEADER)
                && facts.kinds(codes).stream().anyMatch(kind -> kind.readBy() == Kind.ReadBy.PRIVATE);
    }

    /** The records behind a figure, a page at a time; nothing where it is made of others. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Behind> behind(Actor who, String code, Asking asking, @Nullable Breakdown by, AskedNumber asked) {
        Behind.Narrowed narrowed = narrowed(by, AskedNumber.given(asked.part()));
        Behind.Cursor after =
                asked.after() == null ? null : Behind.Cursor.of(asked.after()).orElse(null);
        return opening.behind(who, code, asking.question(), narrowed, after)
                        instanceof Outcome.Done<Behind>(Behind seen)
                ? Optional.of(seen)
                : Optional.empty();
    }

    /** Matters of committees below are not opened one by one, so no list is narrowed to them. */
    private static Behind.@Nullable Narrowed narrowed(@Nullable Breakdown by, @Nullable String key) {
        return by == null || key == null || by.equals(Breakdown.COMMITTEE) || by.equals(Breakdown.LEVEL)
                ? null
                : new Behind.Narrowed(by, AskedNumber.UNKNOWN.equals(key) ? null : key);
    }
}
