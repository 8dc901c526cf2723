package org.tongxin.figures;

import org.jspecify.annotations.Nullable;
import org.tongxin.committee.Directory;
import org.tongxin.committee.SessionCard;
import org.tongxin.common.MemberId;
import org.tongxin.common.SessionId;
import org.tongxin.common.UnitId;
import org.tongxin.common.page.Words;

/** The names of parts in the reader's language, on pages and in files alike. */
public record PartNames(Words w, Directory directory) {

    /** The name of a part of a breakdown. */
    public String of(Breakdown.By by, @Nullable String key) {
        if (key == null) {
            return w.t("figures.unknown");
        }
        return switch (by) {
            case NOTHING -> w.t("figures.total");
            case UNIT -> directory.unitName(UnitId.of(key));
            case MEMBER -> directory.memberName(MemberId.of(key));
            case SECTOR ->
                directory.sector(key).map(sector -> sector.name(w.en())).orElse(key);
            case CATEGORY -> w.orElse("rules.category." + key, key);
            case SESSION ->
                directory.session(SessionId.of(key)).map(this::session).orElse(key);
            case PROPOSER -> w.orElse("figures.proposer." + key, key);
            case INTAKE -> w.orElse("figures.intake." + key, key);
            case YEAR -> w.t("figures.year", key);
            case MONTH -> key;
        };
    }

    /** The name of a session with its year. */
    public String session(SessionCard session) {
        return w.t(
                "figures.sessionName",
                session.name(w.en()),
                String.valueOf(session.until().getYear()));
    }

    /** Of what time a question is. */
    public String span(FigureQuestion question) {
        Integer year = question.year();
        if (year != null) {
            return w.t("figures.year", String.valueOf(year));
        }
        if (question.session() == null) {
            return w.t(question.receivedFrom() == null ? "figures.session.any" : "figures.span.days");
        }
        return of(Breakdown.By.SESSION, question.session().toString());
    }

    /** What a question is narrowed to, beside its time; empty where it is asked of all. */
    public String only(FigureQuestion question) {
        StringBuilder only = new StringBuilder();
        add(only, Breakdown.By.CATEGORY, question.category());
        add(only, Breakdown.By.SECTOR, question.sector());
        add(only, Breakdown.By.PROPOSER, question.proposer());
        add(only, Breakdown.By.INTAKE, question.intake());
        add(only, Breakdown.By.UNIT, question.unit());
        add(only, Breakdown.By.MEMBER, question.member());
        return only.toString();
    }

    private void add(StringBuilder only, Breakdown.By by, @Nullable Object value) {
        if (value != null) {
            String code = value.toString();
            only.append(only.isEmpty() ? "" : " · ")
                    .append(w.t("figures.by." + by))
                    .append(' ')
                    .append(of(by, FigureQuestion.UNKNOWN.equals(code) ? null : code));
        }
    }
}
