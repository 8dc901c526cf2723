package org.tongxin.register.places;

import java.util.List;
import java.util.stream.Collectors;
import org.tongxin.common.page.Words;

/** How places and hours are said on a page. */
public record PlaceWords(Words w) {

    /** One line of hours: 每周三 14:30–17:00, 每月第一个周一 9:00–11:00. */
    public String hours(Hours hours) {
        String day = hours.weekday() == null
                ? hours.day() == null ? "" : w.date(hours.day())
                : hours.week() == null
                        ? w.t("register.hours.every." + hours.weekday().getValue())
                        : w.t(
                                "register.hours.week." + hours.week(),
                                w.t("register.hours.day." + hours.weekday().getValue()));
        return w.t("register.hours.line", day, hours.from(), hours.until());
    }

    /** All of them. */
    public String hours(List<Hours> hours) {
        return hours.isEmpty()
                ? w.t("register.hours.none")
                : hours.stream().map(this::hours).collect(Collectors.joining(w.t("register.hours.between")));
    }
}
