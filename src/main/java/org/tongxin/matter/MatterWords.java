package org.tongxin.matter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongxin.catalogue.Field;
import org.tongxin.catalogue.FieldType;
import org.tongxin.catalogue.Kind;
import org.tongxin.catalogue.Role;
import org.tongxin.common.Reason;
import org.tongxin.common.page.Chip;
import org.tongxin.common.page.Errors;
import org.tongxin.common.page.Tone;
import org.tongxin.common.page.Words;

/** How matters are said on a page: states, stages, values, people. */
public record MatterWords(Words w) {

    private static final Map<MatterState, Chip> LOOKS = Map.of(
            MatterState.DRAFT, new Chip("", "pencil", Tone.HUI),
            MatterState.SUBMITTED, new Chip("", "send", Tone.ZHE),
            MatterState.RETURNED, new Chip("", "corner-up-left", Tone.ZHE),
            MatterState.PLANNED, new Chip("", "calendar-event", Tone.DAI),
            MatterState.STANDING, new Chip("", "circle-check", Tone.SONG),
            MatterState.VOID, new Chip("", "ban", Tone.HUI));

    private static final Map<Part.Presence, Tone> PRESENCE = Map.of(
            Part.Presence.INVITED, Tone.HUI,
            Part.Presence.COMING, Tone.DAI,
            Part.Presence.LEAVE_ASKED, Tone.ZHE,
            Part.Presence.ON_LEAVE, Tone.HUI,
            Part.Presence.PRESENT, Tone.SONG,
            Part.Presence.ABSENT, Tone.ZHU);

    /** The chip of a state. */
    public Chip chip(MatterState state) {
        Chip look = java.util.Objects.requireNonNull(LOOKS.get(state));
        return new Chip(w.t("matter.state." + state), look.icon(), look.tone());
    }

    /** The tone of a presence. */
    public Tone tone(Part.Presence presence) {
        return java.util.Objects.requireNonNull(PRESENCE.get(presence));
    }

    /** The name of a kind. */
    public String kind(Kind kind) {
        return kind.name(w.en());
    }

    /** The name of a stage; empty where there is none. */
    public String stage(Kind kind, @Nullable String code) {
        return kind.stage(code).map(stage -> stage.name(w.en())).orElse("");
    }

    /** A value as people read it. */
    public String value(Field field, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (field.type()) {
            case CHOICE -> field.option(value).map(each -> each.name(w.en())).orElse(value);
            case YES_NO -> w.t("matter.yes." + value);
            case NUMBER, DECIMAL, MONEY -> counted(new java.math.BigDecimal(value), field.unit());
            case DATE -> w.date(java.time.LocalDate.parse(value));
            case TEXT, LONG_TEXT, LINK, FILE -> value;
        };
    }

    /** A number with what it counts. */
    public String counted(java.math.BigDecimal number, String unit) {
        return unit.isEmpty() ? w.number(number) : w.number(number) + " " + w.unit(unit, number);
    }

    /** What is wrong with a form of that kind: a sentence that does not name its field gets the name before it. */
    public Errors errors(Kind kind, List<Reason> reasons) {
        Errors plain = Errors.of(reasons, w);
        Map<String, String> named = new LinkedHashMap<>();
        plain.fields().forEach((at, said) -> named.put(at, named(at, kind, said)));
        return new Errors(named, plain.general());
    }

    private String named(String at, Kind kind, String said) {
        String name = !at.startsWith("f.")
                ? ""
                : kind.field(at.substring(2)).map(field -> field.name(w.en())).orElse("");
        return name.isEmpty() || said.contains(name) ? said : w.t("matter.refused.named", name, said);
    }

    /** The name of a field, with what it counts behind it. */
    public String label(Field field) {
        String name = field.name(w.en());
        String unit = w.unit(field.unit());
        return unit.isEmpty() || w.en() && name.contains(unit) ? name : w.t("matter.labelOf", name, unit);
    }

    /** Its ordinal in words: 三届第十次（扩大）; empty where it has none. */
    public String ordinal(Matter matter) {
        Integer no = matter.content().ordinal();
        if (no == null || matter.ordinalOf().isEmpty()) {
            return "";
        }
        String within = matter.ordinalOf().substring(1);
        String key = matter.ordinalOf().startsWith("T") ? "matter.ordinal.term" : "matter.ordinal.year";
        return w.t(key, within, no) + (matter.content().enlarged() ? w.t("matter.ordinal.enlarged") : "");
    }

    /** Those in a role, as one line: names, and numbers of people without names. */
    public String people(List<Part> parts) {
        return parts.stream().map(this::person).collect(Collectors.joining(w.t("matter.comma")));
    }

    /** One of them. */
    public String person(Part part) {
        return switch (part.of()) {
            case UNNAMED -> w.t("matter.unnamed");
            case NUMBER ->
                part.name().isEmpty()
                        ? w.t("matter.persons", part.persons())
                        : part.name() + " " + w.t("matter.persons", part.persons());
            case MEMBER, UNIT, BODY, PERSON, STAFF -> part.name();
        };
    }

    /** A matter as it would be typed, so that its form can be filled again. */
    public static TypedMatter typed(Kind kind, Content content) {
        Map<String, List<String>> cells = new java.util.LinkedHashMap<>();
        cells.put("title", List.of(content.title()));
        cells.put("on", text(content.on()));
        cells.put("until", text(content.until()));
        cells.put("place", List.of(content.place()));
        cells.put("words", List.of(content.words()));
        cells.put("committee", text(content.committee()));
        cells.put("sector", text(content.sector()));
        cells.put("ordinal", text(content.ordinal()));
        cells.put("enlarged", List.of(String.valueOf(content.enlarged())));
        content.values().forEach((code, value) -> cells.put("f." + code, List.of(value)));
        cells.put("tick", List.copyOf(content.ticked()));
        cells.put("tag", List.copyOf(content.tags()));
        cells.put(
                "link",
                content.links().stream()
                        .map(link -> link.kind() + ":" + link.id())
                        .toList());
        for (Role role : kind.roles()) {
            List<Role.Of> apart = apart(role);
            cells.put("r." + role.code(), names(content, role, of -> !apart.contains(of)));
            apart.forEach(of -> cells.put("r." + role.code() + "." + of, names(content, role, of::equals)));
        }
        return new TypedMatter(cells);
    }

    private static List<String> names(Content content, Role role, Predicate<Role.Of> which) {
        return List.of(content.in(role.code()).stream()
                .filter(part -> which.test(part.of()))
                .map(MatterWords::typed)
                .collect(Collectors.joining("、")));
    }

    /** Those of a role who are typed apart, because their names cannot be told from those of bodies or outsiders. */
    public static List<Role.Of> apart(Role role) {
        return Stream.of(Role.Of.BODY, Role.Of.PERSON, Role.Of.STAFF)
                .filter(role.of()::contains)
                .skip(1)
                .toList();
    }

    /** What may be written in the one field of a role. */
    public String hint(Role role) {
        List<Role.Of> apart = apart(role);
        String who = Stream.of(Role.Of.values())
                .filter(of -> role.of().contains(of) && !apart.contains(of))
                .map(of -> w.t("matter.of." + of))
                .collect(Collectors.joining(w.t("matter.or")));
        return who
                + w.t("matter.comma.long")
                + (role.least() > 0 ? w.t("matter.role.least", role.least()) : w.t("matter.optional"));
    }

    static String typed(Part part) {
        return switch (part.of()) {
            case NUMBER -> (part.name().isEmpty() ? "" : part.name() + " ") + part.persons() + "人";
            case UNNAMED -> "匿名";
            case MEMBER, UNIT, BODY, PERSON, STAFF -> part.name();
        };
    }

    private static List<String> text(@Nullable Object value) {
        return value == null ? List.of() : List.of(value.toString());
    }

    /** The kind of input a field is typed in. */
    public static String input(Field field) {
        return switch (field.type()) {
            case LONG_TEXT -> "textarea";
            case NUMBER, DECIMAL, MONEY, TEXT, FILE -> "text";
            case DATE -> "date";
            case YES_NO, CHOICE ->
                field.type() == FieldType.CHOICE && field.options().size() > 6 ? "select" : "radio";
            case LINK -> "url";
        };
    }
}
