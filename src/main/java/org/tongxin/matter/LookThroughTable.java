package org.tongxin.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongxin.catalogue.Kind;
import org.tongxin.catalogue.Role;
import org.tongxin.committee.Directories;
import org.tongxin.committee.Directory;
import org.tongxin.common.Actor;
import org.tongxin.common.Reason;
import org.tongxin.matter.programme.Programmes;

/** Looks through the rows of a table by the same rules as a form: what is wrong, what is here already, what seems to be, who is taken as an outsider. */
@Component
class LookThroughTable {

    private final Matters matters;
    private final Directories directories;
    private final ImportDrafts drafts;
    private final FindAlikeRows alike;
    private final Programmes programmes;
    private final Keeping.Trail trail;

    LookThroughTable(
            Matters matters,
            Directories directories,
            ImportDrafts drafts,
            FindAlikeRows alike,
            Programmes programmes,
            Keeping.Trail trail) {
        this.matters = matters;
        this.directories = directories;
        this.drafts = drafts;
        this.alike = alike;
        this.programmes = programmes;
        this.trail = trail;
    }

    /** A row that can be read. */
    record Row(int line, Content content, NewMatter.Wanted wanted) {}

    /**
     * What was found, by line.
     *
     * @param rows the right ones, those that are doubled or alike among them
     * @param resembling among the wrong ones, those that only name somebody who resembles a member
     * @param outsiders who is taken as an outsider in a role that members may have
     */
    record Found(
            List<Row> rows,
            Map<Integer, List<Reason>> wrong,
            Set<Integer> doubled,
            Map<Integer, FindAlikeRows.Other> alike,
            Set<Integer> resembling,
            Map<Integer, List<String>> outsiders) {}

    /** Looks through them. */
    Found look(Actor who, Kind kind, List<ImportMatters.Line> lines, boolean outsidersMeant) {
        Directory directory = directories.of(who.committee());
        Resembling resembling = new Resembling(directory);
        Map<String, String> tags = tags();
        Map<Integer, List<Reason>> wrong = new LinkedHashMap<>();
        List<Row> read = new ArrayList<>();
        for (ImportMatters.Line line : lines) {
            TypedMatter typed =
                    outsidersMeant ? line.typed().with(TypedMatter.OUTSIDER, TypedMatter.EVERYBODY) : line.typed();
            read(kind, new ReadMatter(kind, directory, resembling), tagged(typed, tags), line.number(), wrong)
                    .ifPresent(read::add);
        }
        Set<Integer> doubled = doubled(kind, read);
        refuseTaken(kind, directory, read, doubled, wrong);
        refuseGated(who, kind, read, doubled, wrong);
        read.removeIf(row -> wrong.containsKey(row.line()));
        return new Found(
                read,
                wrong,
                doubled,
                alike.of(
                        who,
                        kind,
                        read.stream()
                                .filter(row -> !doubled.contains(row.line()))
                                .toList()),
                resembling(wrong),
                outsiders(kind, read));
    }

    /** Programmes by their code and their names: people write names into tables. */
    private Map<String, String> tags() {
        Map<String, String> codes = new HashMap<>();
        programmes.all().forEach(each -> {
            codes.putIfAbsent(each.zh(), each.code());
            codes.putIfAbsent(each.en(), each.code());
        });
        programmes.all().forEach(each -> codes.put(each.code(), each.code()));
        return codes;
    }

    private static TypedMatter tagged(TypedMatter typed, Map<String, String> codes) {
        return typed.all("tag").isEmpty()
                ? typed
                : typed.with(
                        "tag",
                        typed.all("tag").stream()
                                .map(tag -> codes.getOrDefault(tag, tag))
                                .toList());
    }

    private Optional<Row> read(
            Kind kind, ReadMatter reading, TypedMatter typed, int line, Map<Integer, List<Reason>> wrong) {
        Content content = reading.read(typed);
        List<Reason> reasons = new ArrayList<>(reading.wrong());
        NewMatter.Wanted wanted = NewMatter.wanted(kind, content, typed, reasons);
        reasons.addAll(NewMatter.complete(kind, content, wanted, LocalDate.now(trail.clock())));
        if (!reasons.isEmpty()) {
            wrong.put(line, reasons.stream().distinct().toList());
            return Optional.empty();
        }
        return Optional.of(new Row(line, content, wanted));
    }

    /** An ordinal that another meeting of the term has, here or in the file, is wrong; what is here already is only left out. */
    private void refuseTaken(
            Kind kind, Directory directory, List<Row> read, Set<Integer> doubled, Map<Integer, List<Reason>> wrong) {
        Numbering numbering = new Numbering(matters, directory);
        Set<String> taken = new HashSet<>(
                read.stream().anyMatch(each -> each.content().ordinal() != null)
                        ? matters.ordinals(kind.code())
                        : Set.of());
        for (Row each : read) {
            Integer ordinal = each.content().ordinal();
            LocalDate on = each.content().on();
            if (ordinal != null
                    && on != null
                    && !doubled.contains(each.line())
                    && !taken.add(numbering.within(kind, on) + "~" + ordinal)) {
                wrong.put(each.line(), List.of(Reason.at("ordinal", "matter.refused.ordinalTaken", ordinal)));
            }
        }
    }

    /** What stands against one that is entered by hand stands against a row. */
    private void refuseGated(
            Actor who, Kind kind, List<Row> read, Set<Integer> doubled, Map<Integer, List<Reason>> wrong) {
        List<Row> asked = read.stream()
                .filter(row -> !doubled.contains(row.line()) && !wrong.containsKey(row.line()))
                .toList();
        List<Matter> fresh = asked.stream()
                .map(row -> NewMatter.of(
                        who,
                        kind,
                        row.content(),
                        row.wanted(),
                        EnterMatter.Step.HAND_IN,
                        trail.clock().instant()))
                .toList();
        trail.againstAll(who, kind, fresh)
                .forEach((i, reasons) -> wrong.put(asked.get(i).line(), reasons));
    }

    private Set<Integer> doubled(Kind kind, List<Row> read) {
        Set<String> seen = new HashSet<>(
                drafts.known(kind.code(), read.stream().map(Row::content).toList()));
        Set<Integer> doubled = new HashSet<>();
        read.forEach(each -> {
            if (!seen.add(ImportDrafts.key(each.content()))) {
                doubled.add(each.line());
            }
        });
        return doubled;
    }

    private static Set<Integer> resembling(Map<Integer, List<Reason>> wrong) {
        return wrong.entrySet().stream()
                .filter(each ->
                        each.getValue().stream().allMatch(reason -> reason.key().equals(ReadParts.RESEMBLES)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Map<Integer, List<String>> outsiders(Kind kind, List<Row> read) {
        Set<String> open = kind.roles().stream()
                .filter(role -> role.of().contains(Role.Of.MEMBER))
                .map(Role::code)
                .collect(Collectors.toSet());
        Map<Integer, List<String>> outsiders = new HashMap<>();
        read.forEach(row -> {
            List<String> names = row.content().parts().stream()
                    .filter(part -> open.contains(part.role()) && part.named())
                    .map(Part::name)
                    .distinct()
                    .toList();
            if (!names.isEmpty()) {
                outsiders.put(row.line(), names);
            }
        });
        return outsiders;
    }
}
