package org.tongxin.matter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongxin.catalogue.Role;
import org.tongxin.committee.Directory;
import org.tongxin.committee.MemberCard;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;

/**
 * Reads who took part: names with a mark between them, each one member of the register, unit, body or outsider as the role allows; {@code 来宾 12
 * 人} is a number of people without names.
 */
final class ReadParts {

    private static final Pattern BETWEEN = Pattern.compile("[、，,;；\\n]+");
    private static final Pattern COUNTED = Pattern.compile("(.*?)\\s*(\\d{1,7})\\s*(?:人|名|位|people|persons)?");
    private static final int NAME_MAX = 80;

    /** Said where a name that nobody has resembles a member's. */
    static final String RESEMBLES = "matter.refused.resembles";

    private final Directory directory;
    private final List<Reason> wrong;
    private final Supplier<Resembling> resembling;

    ReadParts(Directory directory, List<Reason> wrong, Supplier<Resembling> resembling) {
        this.directory = directory;
        this.wrong = wrong;
        this.resembling = resembling;
    }

    List<Part> read(Role role, TypedMatter typed) {
        List<Part> parts = new ArrayList<>();
        String at = "r." + role.code();
        tokens(typed.text(at)).forEach(name -> {
            List<Part> read = any(role, name, at);
            read.stream()
                    .filter(part -> part.named() && role.of().contains(Role.Of.MEMBER) && !typed.outsider(part.name()))
                    .forEach(part -> ask(part.name(), at));
            parts.addAll(read);
        });
        for (Role.Of of : Role.Of.values()) {
            String one = at + "." + of;
            if (role.of().contains(of)) {
                tokens(typed.text(one)).forEach(name -> parts.addAll(as(role, of, name, one)));
            }
        }
        return once(parts, at);
    }

    /** A member whose name is misspelt would count as an outsider, and nobody would know. */
    private void ask(String name, String at) {
        resembling
                .get()
                .member(name)
                .ifPresent(card -> wrong.add(Reason.at(at, RESEMBLES, Prose.cut(name, 20), card.name())));
    }

    private static List<String> tokens(String text) {
        return BETWEEN.splitAsStream(text)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .limit(Content.PARTS_MAX + 1L)
                .toList();
    }

    /** Whoever is named twice in a role took part once. */
    private List<Part> once(List<Part> parts, String at) {
        Set<Object> seen = new HashSet<>();
        List<Part> kept = parts.stream()
                .filter(part -> part.of() == Role.Of.BODY
                        ? seen.add(part.name())
                        : part.party() == null || seen.add(part.party()))
                .toList();
        if (kept.size() > Content.PARTS_MAX) {
            wrong.add(Reason.at(at, "matter.refused.parts", Content.PARTS_MAX));
            return kept.subList(0, Content.PARTS_MAX);
        }
        return kept;
    }

    /** Of whichever sort it can be: first who is in the register, then a number, then whoever is only named. */
    private List<Part> any(Role role, String name, String at) {
        if (role.of().contains(Role.Of.MEMBER) && !members(name).isEmpty()) {
            return as(role, Role.Of.MEMBER, name, at);
        }
        if (role.of().contains(Role.Of.UNIT) && directory.unitNamed(name).isPresent()) {
            return as(role, Role.Of.UNIT, name, at);
        }
        if (role.of().contains(Role.Of.NUMBER) && COUNTED.matcher(name).matches()) {
            return as(role, Role.Of.NUMBER, name, at);
        }
        if (role.of().contains(Role.Of.UNNAMED)
                && List.of("匿名", "不具名", "unnamed").contains(name)) {
            return as(role, Role.Of.UNNAMED, name, at);
        }
        for (Role.Of of : List.of(Role.Of.BODY, Role.Of.PERSON, Role.Of.STAFF)) {
            if (role.of().contains(of)) {
                return as(role, of, name, at);
            }
        }
        return as(role, role.of().contains(Role.Of.MEMBER) ? Role.Of.MEMBER : Role.Of.UNIT, name, at);
    }

    private List<Part> as(Role role, Role.Of of, String name, String at) {
        if (Prose.length(name) > NAME_MAX) {
            wrong.add(Reason.at(at, "matter.refused.long", NAME_MAX));
            return List.of();
        }
        return switch (of) {
            case MEMBER -> member(role, name, at);
            case UNIT ->
                directory
                        .unitNamed(name)
                        .map(unit ->
                                List.of(Part.present(role.code(), of, unit.id().value(), unit.shortName())))
                        .orElseGet(() -> none(at, "matter.refused.unit", name));
            case BODY, PERSON, STAFF -> List.of(Part.present(role.code(), of, null, name));
            case UNNAMED -> List.of(Part.present(role.code(), of, null, ""));
            case NUMBER -> number(role, name, at);
        };
    }

    private List<Part> none(String at, String key, String name) {
        wrong.add(Reason.at(at, key, Prose.cut(name, 20)));
        return List.of();
    }

    /** Two of one name are told apart by their number. */
    private List<Part> member(Role role, String name, String at) {
        List<MemberCard> found = members(name);
        if (found.size() != 1) {
            return none(at, found.isEmpty() ? "matter.refused.member" : "matter.refused.members", name);
        }
        MemberCard card = found.getFirst();
        return List.of(Part.present(role.code(), Role.Of.MEMBER, card.id().value(), card.name()));
    }

    private List<MemberCard> members(String name) {
        return directory.named(name);
    }

    private List<Part> number(Role role, String text, String at) {
        Matcher matcher = COUNTED.matcher(text);
        Integer persons = matcher.matches() ? Typed.number(matcher.group(2)) : null;
        if (persons == null || persons < 1 || persons > 1_000_000) {
            return none(at, "matter.refused.persons", text);
        }
        return List.of(
                new Part(role.code(), Role.Of.NUMBER, null, matcher.group(1).strip(), persons, Part.Presence.PRESENT));
    }
}
