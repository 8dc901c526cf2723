package org.tongxin.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongxin.catalogue.Field;
import org.tongxin.catalogue.Kind;
import org.tongxin.committee.Directory;
import org.tongxin.committee.SectorCard;
import org.tongxin.committee.SpecialCommitteeCard;
import org.tongxin.common.MatterRef;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;

/** Reads what was typed into what a matter says, with every reason why some of it cannot be understood. */
final class ReadMatter {

    private final Kind kind;
    private final Directory directory;
    private final ReadParts people;
    private final List<Reason> wrong = new ArrayList<>();

    ReadMatter(Kind kind, Directory directory) {
        this(kind, directory, () -> new Resembling(directory));
    }

    /** One of many: who resembles whom is looked up in the same place. */
    ReadMatter(Kind kind, Directory directory, Resembling resembling) {
        this(kind, directory, () -> resembling);
    }

    private ReadMatter(Kind kind, Directory directory, Supplier<Resembling> resembling) {
        this.kind = kind;
        this.directory = directory;
        this.people = new ReadParts(directory, wrong, resembling);
    }

    List<Reason> wrong() {
        return List.copyOf(wrong);
    }

    Content read(TypedMatter typed) {
        Map<String, String> values = new HashMap<>();
        for (Field field : kind.fields()) {
            String text = typed.text("f." + field.code());
            if (!text.isEmpty()) {
                FieldForm.read(field, text, wrong).ifPresent(value -> values.put(field.code(), value));
            }
        }
        String proof = line("f." + CheckMatter.PROOF, typed.text("f." + CheckMatter.PROOF), Content.PLACE_MAX);
        if (!proof.isEmpty()) {
            values.put(CheckMatter.PROOF, proof);
        }
        List<Part> parts = new ArrayList<>();
        kind.roles().forEach(role -> parts.addAll(people.read(role, typed)));
        return new Content(
                line("title", typed.text("title"), Content.TITLE_MAX),
                day("on", typed.text("on")),
                day("until", typed.text("until")),
                line("place", typed.text("place"), Content.PLACE_MAX),
                line("words", typed.text("words"), Content.WORDS_MAX),
                committee(typed.text("committee")),
                sector(typed.text("sector")),
                values,
                parts,
                typed.all("tick").stream()
                        .filter(code -> kind.checklist().stream()
                                .anyMatch(item -> item.code().equals(code)))
                        .collect(Collectors.toSet()),
                new LinkedHashSet<>(typed.all("tag")),
                links(typed.all("link")),
                ordinal(typed.text("ordinal")),
                kind.activity().enlarged() && typed.text("enlarged").equals("true"));
    }

    private String line(String name, String text, int most) {
        if (Prose.length(text) > most) {
            wrong.add(Reason.at(name, "matter.refused.long", most));
            return Prose.cut(text, most);
        }
        return text;
    }

    private @Nullable LocalDate day(String name, String text) {
        LocalDate day = FieldForm.day(text);
        if (day == null && !text.isEmpty()) {
            wrong.add(Reason.at(name, "matter.refused.day"));
        }
        return day;
    }

    private @Nullable UUID committee(String text) {
        if (text.isEmpty()) {
            return null;
        }
        Optional<UUID> found = directory.specialCommitteeCards().stream()
                .filter(card -> card.id().toString().equals(text) || card.name().equals(text))
                .map(SpecialCommitteeCard::id)
                .findFirst();
        if (found.isEmpty()) {
            wrong.add(Reason.at("committee", "matter.refused.committee", Prose.cut(text, 30)));
        }
        return found.orElse(null);
    }

    private @Nullable String sector(String text) {
        if (text.isEmpty()) {
            return null;
        }
        Optional<String> found = directory.sectors().stream()
                .filter(card -> card.code().equals(text)
                        || card.name().equals(text)
                        || card.nameEn().equals(text))
                .map(SectorCard::code)
                .findFirst();
        if (found.isEmpty()) {
            wrong.add(Reason.at("sector", "matter.refused.sector", Prose.cut(text, 30)));
        }
        return found.orElse(null);
    }

    private @Nullable Integer ordinal(String text) {
        if (text.isEmpty()) {
            return null;
        }
        Integer number = Typed.number(text);
        if (number == null || number < 1 || number > 9_999) {
            wrong.add(Reason.at("ordinal", "matter.refused.ordinal"));
            return null;
        }
        return number;
    }

    private static Set<MatterRef> links(List<String> typed) {
        Set<MatterRef> links = new LinkedHashSet<>();
        for (String each : typed) {
            int colon = each.indexOf(':');
            UUID id = colon < 1 ? null : Typed.id(each.substring(colon + 1), value -> value);
            if (id != null) {
                links.add(new MatterRef(each.substring(0, colon), id));
            }
        }
        return links;
    }
}
