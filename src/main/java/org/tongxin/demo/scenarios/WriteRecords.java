package org.tongxin.demo.scenarios;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tongxin.catalogue.Field;
import org.tongxin.catalogue.Kind;

/** Writes the single records of one line for one committee, as somebody there would type them; the same line gives the same records. */
final class WriteRecords {

    private final Said line;
    private final Kind kind;
    private final Founded committee;
    private final int many;
    private final Random random;
    private final Spread spread;

    WriteRecords(Said line, int number, Kind kind, Founded committee) {
        this.line = line;
        this.kind = kind;
        this.committee = committee;
        this.many = (int) line.of("times", committee.place());
        this.random = new Random(number * 31L + committee.place());
        this.spread = new Spread(random);
    }

    /** What is typed under which name, record by record. */
    List<Map<String, List<String>>> records() {
        List<LocalDate> days = line.has("every")
                ? spread.every(line.number("every", 1), line.text("in"), many)
                : spread.days(line.text("in"), many);
        Map<String, List<Long>> sums = new LinkedHashMap<>();
        Said said = line.in("sums");
        said.keys().forEach(field -> sums.put(field, spread.sum(said.of(field, committee.place()), many)));
        Map<String, List<String>> people = new LinkedHashMap<>();
        Said roles = line.in("people");
        roles.keys().forEach(role -> people.put(role, parts(roles.list(role))));
        List<Map<String, List<String>>> records = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            records.add(record(i, days.get(i), sums, people));
        }
        return records;
    }

    private Map<String, List<String>> record(
            int i, LocalDate day, Map<String, List<Long>> sums, Map<String, List<String>> people) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        String place = turn(line.texts("place"), i);
        typed.put("title", List.of(words(turn(line.texts("title"), i), i, day, place)));
        typed.put("on", List.of(day.toString()));
        if (!place.isEmpty()) {
            typed.put("place", List.of(place));
        }
        Said fields = line.in("fields");
        fields.keys()
                .forEach(field -> typed.put("f." + field, List.of(words(turn(fields.texts(field), i), i, day, place))));
        sums.forEach((field, amounts) -> typed.put("f." + field, List.of(String.valueOf(amounts.get(i)))));
        people.forEach((role, names) -> typed.put("r." + role, List.of(names.get(i))));
        stages(typed, day);
        return typed;
    }

    private void stages(Map<String, List<String>> typed, LocalDate day) {
        if (line.has("stage")) {
            typed.put("stage", List.of(line.text("stage")));
        }
        Said days = line.in("days");
        days.keys()
                .forEach(stage -> typed.put(
                        "s." + stage,
                        List.of(day.plusDays(days.number(stage, 0)).toString())));
        if (line.is("ready")) {
            typed.put("tick", kind.checklist().stream().map(Field.Choice::code).toList());
        }
    }

    /** Who took part in each record, as names with a mark between them. */
    private List<String> parts(List<Said> specs) {
        List<String> texts = new ArrayList<>();
        List<List<String>> each = specs.stream().map(this::part).toList();
        for (int i = 0; i < many; i++) {
            int no = i;
            texts.add(String.join("、", each.stream().map(all -> all.get(no)).toList()));
        }
        return texts;
    }

    private List<String> part(Said spec) {
        if (spec.has("number")) {
            return spread.sum(spec.of("total", committee.place()), many).stream()
                    .map(persons -> spec.text("number") + " " + persons + " 人")
                    .toList();
        }
        List<String> from = from(spec);
        long total = spec.has("total") ? spec.of("total", committee.place()) : many;
        return windows(
                from, total == many ? java.util.Collections.nCopies(many, 1L) : spread.heads(total, many, from.size()));
    }

    private List<String> from(Said spec) {
        if (spec.has("members")) {
            int from = spec.number("from", 0);
            return committee.names().subList(from, from + (int) spec.of("members", committee.place()));
        }
        if (spec.has("units")) {
            return committee.unitNames().subList(0, spec.number("units", 0));
        }
        List<String> with = spec.texts("with");
        List<String> names = spec.texts("names");
        List<String> all = new ArrayList<>();
        for (int i = 0; i < spec.number("different", names.size()); i++) {
            all.add(turn(names, i) + turn(with, i));
        }
        return all;
    }

    /** So many at a time, in turn, so that everybody comes in before anybody comes in again. */
    private static List<String> windows(List<String> from, List<Long> sizes) {
        List<String> windows = new ArrayList<>();
        int at = 0;
        for (long size : sizes) {
            List<String> window = new ArrayList<>();
            for (int i = 0; i < Math.min(size, from.size()); i++) {
                window.add(from.get(at++ % from.size()));
            }
            if (size > from.size()) {
                throw new IllegalStateException(size + " of " + from.size() + " people");
            }
            windows.add(String.join("、", window));
        }
        return windows;
    }

    private static String turn(List<String> texts, int i) {
        return texts.isEmpty() ? "" : texts.get(i % texts.size());
    }

    private String words(String text, int i, LocalDate day, String place) {
        return text.replace("{n}", String.valueOf(i + 1))
                .replace("{year}", String.valueOf(day.getYear()))
                .replace("{month}", String.valueOf(day.getMonthValue()))
                .replace("{day}", day.toString())
                .replace("{place}", place);
    }
}
