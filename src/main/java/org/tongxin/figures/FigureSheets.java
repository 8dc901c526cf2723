package org.tongxin.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Directories;
import org.tongxin.common.Actor;
import org.tongxin.common.SessionId;
import org.tongxin.common.page.Words;
import org.tongxin.ledger.FigureAnnex;

/** The same tables as on the page, as rows for files: the figures' own workbook, and the annex of the yearly digest. */
@Component
class FigureSheets implements FigureAnnex {

    private static final List<Breakdown.By> ANNEXED =
            List.of(Breakdown.By.CATEGORY, Breakdown.By.SECTOR, Breakdown.By.PROPOSER, Breakdown.By.UNIT);

    private final SeeFigures figures;
    private final Directories directories;

    FigureSheets(SeeFigures figures, Directories directories) {
        this.figures = figures;
        this.directories = directories;
    }

    /** The figures as a whole, and one wide sheet for each breakdown. */
    @Transactional(readOnly = true)
    public List<Sheet> sheets(Actor who, FigureQuestion question, Words w) {
        PartNames names = new PartNames(w, directories.of(who.committee()));
        Measures whole = figures.whole(who, question);
        List<Sheet> sheets = new ArrayList<>(List.of(summary(who, question, names, whole)));
        Tables.bys(who, question).forEach(by -> sheets.add(wide(who, by, question, names, whole)));
        return sheets;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Sheet> annex(Actor who, SessionId session, Words w) {
        FigureQuestion question = FigureQuestion.ofSession(session.value());
        PartNames names = new PartNames(w, directories.of(who.committee()));
        Measures whole = figures.whole(who, question);
        List<Sheet> sheets = new ArrayList<>(List.of(summary(who, question, names, whole)));
        for (Breakdown.By by : ANNEXED) {
            List<Breakdown> parts = figures.by(who, by, question);
            for (Topic topic : List.of(Topic.INTAKE, Topic.HANDLING, Topic.EFFECT, Topic.PROMISES)) {
                if (topic.isFor(who, by)) {
                    sheets.add(table(by, List.of(topic), parts, names, whole));
                }
            }
        }
        return sheets;
    }

    private static Sheet summary(Actor who, FigureQuestion question, PartNames names, Measures whole) {
        Words w = names.w();
        List<List<Object>> rows = new ArrayList<>();
        for (Topic topic : Tables.topics(who, Breakdown.By.NOTHING)) {
            for (Count count : topic.columns(Breakdown.By.NOTHING)) {
                rows.add(List.of(
                        w.t("figures.topic." + topic.slug()), w.t("figures.count." + count.slug()), whole.of(count)));
            }
        }
        for (Gate gate : Gate.values()) {
            rows.add(List.of(
                    w.t("figures.gates"),
                    w.t("figures.gate." + gate),
                    gate.share().words(whole)));
        }
        return new Sheet(
                w.t("figures.sheet.whole"),
                List.of(w.t("figures.sheet.topic"), w.t("figures.sheet.count"), names.span(question)),
                rows);
    }

    private Sheet wide(Actor who, Breakdown.By by, FigureQuestion question, PartNames names, Measures whole) {
        return table(by, Tables.topics(who, by), figures.by(who, by, question), names, whole);
    }

    private static Sheet table(
            Breakdown.By by, List<Topic> topics, List<Breakdown> parts, PartNames names, Measures whole) {
        Words w = names.w();
        List<Object> head = new ArrayList<>(List.of(w.t("figures.by." + by)));
        topics.forEach(topic -> columns(topic, by, w).forEach(head::add));
        List<Count> counts =
                topics.stream().flatMap(topic -> topic.columns(by).stream()).toList();
        List<List<Object>> rows = new ArrayList<>();
        Tables.rows(by, counts, parts)
                .forEach(part -> rows.add(row(by, topics, names.of(by, part.key()), part.measures())));
        if (by != Breakdown.By.UNIT) {
            rows.add(row(by, topics, w.t("figures.total"), whole));
        }
        String topic = topics.size() == 1
                ? " · " + w.t("figures.topic." + topics.getFirst().slug())
                : "";
        return new Sheet(
                w.t("figures.by." + by) + topic,
                head.stream().map(Object::toString).toList(),
                rows);
    }

    private static Stream<String> columns(Topic topic, Breakdown.By by, Words w) {
        Stream<String> counts = topic.columns(by).stream().map(count -> w.t("figures.count." + count.slug()));
        Stream<String> share = topic.share() == null ? Stream.of() : Stream.of(w.t("figures.share." + topic.slug()));
        Stream<String> means = topic == Topic.APPRAISED
                ? Stream.of(w.t("figures.mean.quality"), w.t("figures.mean.care"))
                : Stream.of();
        return Stream.of(counts, share, means).flatMap(each -> each);
    }

    private static List<Object> row(Breakdown.By by, List<Topic> topics, String name, Measures m) {
        List<Object> row = new ArrayList<>(List.of(name));
        for (Topic topic : topics) {
            topic.columns(by).forEach(count -> row.add(m.of(count)));
            Topic.Share share = topic.share();
            if (share != null) {
                row.add(share.words(m));
            }
            if (topic == Topic.APPRAISED) {
                row.add(mean(m.quality()));
                row.add(mean(m.care()));
            }
        }
        return row;
    }

    private static Object mean(Measures.Mean mean) {
        Double value = mean.mean();
        return value == null ? "" : value;
    }
}
