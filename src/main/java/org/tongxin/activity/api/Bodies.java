package org.tongxin.activity.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.activity.AgendaItem;
import org.tongxin.activity.checkin.NotePresence;
import org.tongxin.activity.planning.Sheet;
import org.tongxin.activity.planning.Whom;
import org.tongxin.common.Prose;
import org.tongxin.matter.TypedMatter;

/** What a program sends of an activity. */
final class Bodies {

    private Bodies() {}

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static <T> List<T> given(@Nullable List<@Nullable T> sent) {
        List<T> all = new ArrayList<>();
        if (sent != null) {
            for (T each : sent) {
                if (each != null) {
                    all.add(each);
                }
            }
        }
        return all;
    }

    /**
     * A plan.
     *
     * @param clashes true: it is planned although somebody is expected elsewhere at that time
     */
    @Schema(example = """
            {"kind":"standing-meeting","title":"常委会会议","on":"2026-06-12","starts":"09:00","ends":"11:30","place":"三楼会议室","whom":["STANDING"],
             "names":["沈禾清"],"fields":{}}""")
    record Planned(
            @Nullable String kind,
            @Nullable String title,
            @Nullable LocalDate on,
            @Nullable LocalDate until,
            @Nullable String starts,
            @Nullable String ends,
            @Nullable LocalDate openUntil,
            @Nullable Integer capacity,
            @Nullable Boolean important,
            @Nullable String place,
            @Nullable String words,
            @Nullable List<@Nullable String> whom,
            @Nullable List<@Nullable String> names,
            @Nullable Map<String, @Nullable String> fields,
            @Nullable List<@Nullable UUID> links,
            @Nullable Boolean clashes) {

        Sheet sheet() {
            return new Sheet(text(starts), text(ends), text(openUntil), text(capacity), Boolean.TRUE.equals(important));
        }

        Whom meant() {
            return new Whom(given(whom), String.join("、", given(names)));
        }

        TypedMatter typed() {
            Map<String, List<String>> cells = new LinkedHashMap<>();
            cells.put("title", List.of(text(title)));
            cells.put("on", List.of(text(on)));
            cells.put("until", List.of(text(until)));
            cells.put("place", List.of(text(place)));
            cells.put("words", List.of(text(words)));
            cells.put("link", given(links).stream().map(id -> "matter:" + id).toList());
            if (fields != null) {
                fields.forEach((code, value) -> cells.put("f." + code, List.of(text(value))));
            }
            return new TypedMatter(cells);
        }
    }

    @Schema(example = "{\"whom\":[\"SECTOR:S27\"],\"names\":[\"沈禾清\"]}")
    record Invited(
            @Nullable List<@Nullable String> whom, @Nullable List<@Nullable String> names) {

        Whom meant() {
            return new Whom(given(whom), String.join("、", given(names)));
        }
    }

    @Schema(example = "{\"why\":\"临时召开\"}")
    record Why(@Nullable String why) {}

    @Schema(example = "{\"items\":[{\"kind\":\"STUDY\",\"title\":\"第一议题\",\"words\":\"学习有关文件\",\"minutes\":30}]}")
    record Agenda(@Nullable List<@Nullable Item> items) {

        List<AgendaItem> read() {
            return given(items).stream().map(Item::read).toList();
        }
    }

    /** One item. */
    record Item(
            AgendaItem.@Nullable Sort kind,
            @Nullable String title,
            @Nullable String words,
            @Nullable String speaker,
            @Nullable Integer minutes,
            @Nullable UUID file,
            @Nullable Boolean standing) {

        AgendaItem read() {
            return new AgendaItem(
                    Objects.requireNonNullElse(kind, AgendaItem.Sort.OTHER),
                    Prose.clean(text(title)),
                    Prose.clean(text(words)),
                    Prose.clean(text(speaker)),
                    minutes,
                    file,
                    Boolean.TRUE.equals(standing));
        }
    }

    @Schema(example = "{\"mark\":\"PRESENT\",\"names\":[\"沈禾清\"],\"others\":[\"群众 30 人\"],\"why\":\"\"}")
    record Presence(
            NotePresence.@Nullable Mark mark,
            @Nullable List<@Nullable String> names,
            @Nullable List<@Nullable String> others,
            @Nullable String why) {

        NotePresence.Sheet sheet() {
            return new NotePresence.Sheet(
                    Objects.requireNonNullElse(mark, NotePresence.Mark.PRESENT),
                    String.join("、", given(names)),
                    String.join("、", given(others)),
                    List.of(),
                    text(why));
        }
    }

    @Schema(example = "{\"words\":\"议定三项\",\"fields\":{\"decisions\":\"同意\"}}")
    record Closed(
            @Nullable Integer version,
            @Nullable String words,
            @Nullable Map<String, @Nullable String> fields) {

        TypedMatter typed() {
            Map<String, List<String>> cells = new LinkedHashMap<>();
            if (words != null) {
                cells.put("words", List.of(text(words)));
            }
            if (fields != null) {
                fields.forEach((code, value) -> cells.put("f." + code, List.of(text(value))));
            }
            return new TypedMatter(cells);
        }
    }

    @Schema(example = "{\"reason\":\"出差\"}")
    record Asked(@Nullable String reason) {}

    @Schema(example = "{\"granted\":true,\"note\":\"\"}")
    record Decided(@Nullable Boolean granted, @Nullable String note) {}

    @Schema(example = "{\"code\":\"A2B3C4D5\"}")
    record Here(@Nullable String code) {}
}
