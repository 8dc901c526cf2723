package org.tongxin.matter.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.matter.AskFirst;
import org.tongxin.matter.EnterMatter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.TypedMatter;

/**
 * A matter as a program sends it.
 *
 * @param outsiders names that are meant for outsiders although a member is called much like them
 * @param another true: it is another one, although it looks much like one that is on record
 * @param clashes true: it is planned although somebody is expected elsewhere at that time
 */
@Schema(example = """
        {"kind":"donation","step":"HAND_IN","title":"捐资助学","on":"2026-05-12","fields":{"amount":"20000","source":"member","purpose":"education"},
         "people":{"donor":["沈禾清"]},"proof":"收据 12 号"}""")
record Entered(
        @Nullable String kind,
        EnterMatter.@Nullable Step step,
        @Nullable Integer version,
        @Nullable String title,
        @Nullable LocalDate on,
        @Nullable LocalDate until,
        @Nullable String place,
        @Nullable String committee,
        @Nullable String sector,
        @Nullable Integer ordinal,
        @Nullable Boolean enlarged,
        @Nullable String stage,
        @Nullable Map<String, @Nullable String> stages,
        @Nullable Map<String, @Nullable String> fields,
        @Nullable Map<String, @Nullable List<@Nullable String>> people,
        @Nullable List<@Nullable String> ticked,
        @Nullable List<@Nullable String> tags,
        @Nullable List<@Nullable UUID> links,
        @Nullable String proof,
        @Nullable String words,
        @Nullable String why,
        @Nullable List<@Nullable String> outsiders,
        @Nullable Boolean another,
        @Nullable Boolean clashes) {

    EnterMatter.Step wanted() {
        return step == null ? EnterMatter.Step.HAND_IN : step;
    }

    AskFirst.Said said() {
        return new AskFirst.Said(Boolean.TRUE.equals(another), Boolean.TRUE.equals(clashes));
    }

    TypedMatter typed() {
        Map<String, List<String>> cells = new LinkedHashMap<>();
        put(cells, "title", title);
        put(cells, "on", on);
        put(cells, "until", until);
        put(cells, "place", place);
        put(cells, "committee", committee);
        put(cells, "sector", sector);
        put(cells, "ordinal", ordinal);
        put(cells, "enlarged", enlarged);
        put(cells, "stage", stage);
        put(cells, "words", words);
        put(cells, "f.proof", proof);
        if (stages != null) {
            stages.forEach((code, day) -> put(cells, "s." + code, day));
        }
        if (fields != null) {
            fields.forEach((code, value) -> put(cells, "f." + code, value));
        }
        if (people != null) {
            for (Map.Entry<String, @Nullable List<@Nullable String>> each : people.entrySet()) {
                put(cells, "r." + each.getKey(), String.join("、", given(each.getValue())));
            }
        }
        cells.put("outsider", given(outsiders));
        cells.put("tick", given(ticked));
        cells.put("tag", given(tags));
        cells.put(
                "link",
                given(links).stream().map(id -> MatterId.KIND + ":" + id).toList());
        return new TypedMatter(cells);
    }

    private static void put(Map<String, List<String>> cells, String name, @Nullable Object value) {
        if (value != null) {
            cells.put(name, List.of(value.toString()));
        }
    }

    private static <T> List<T> given(@Nullable List<@Nullable T> sent) {
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
}
