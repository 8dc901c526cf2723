package org.tongxin.matter.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.catalogue.Catalogue;
import org.tongxin.catalogue.Kinds;
import org.tongxin.catalogue.ShippedProgrammes;
import org.tongxin.committee.Directories;
import org.tongxin.committee.MemberCard;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.Typed;
import org.tongxin.common.UseCase;
import org.tongxin.matter.MatterSight;

/** A person reads how far the templates are filled: for the committee, for each member, for each matter of a kind; members see their own line. */
@UseCase
public class SeeTemplates {

    /** Lines of a page. */
    public static final int PAGE = 25;

    private static final String WITHIN = """
        m.committee_id = platform.acting_committee() and m.state = 'STANDING' and m.kind = any(:kinds)
           and m.held_on between :from and :until and %s""";

    private final Templates templates;
    private final MatterSight sight;
    private final Catalogue catalogue;
    private final Directories directories;
    private final JdbcClient jdbc;

    SeeTemplates(
            Templates templates, MatterSight sight, Catalogue catalogue, Directories directories, JdbcClient jdbc) {
        this.templates = templates;
        this.sight = sight;
        this.catalogue = catalogue;
        this.directories = directories;
        this.jdbc = jdbc;
    }

    /** The filled ones, and those that ship and wait to be filled. */
    public record Listed(List<Template> filled, List<ShippedProgrammes.Template> empty) {}

    /**
     * One line: the committee, a member or a matter.
     *
     * @param id of the member or matter; null: the committee
     * @param byKind how many records of each kind there are
     */
    public record Line(@Nullable UUID id, String name, Map<String, Integer> byKind) {

        /** How many records tick that slot. */
        public int ticks(Template.Slot slot) {
            return slot.kinds().stream()
                    .mapToInt(kind -> byKind.getOrDefault(kind, 0))
                    .sum();
        }

        /** How many slots are full. */
        public long full(Template template) {
            return template.slots().stream()
                    .filter(slot -> ticks(slot) >= slot.needed())
                    .count();
        }
    }

    /** A template with its lines in a year. */
    public record Seen(
            Template template,
            int year,
            List<Line> lines,
            @Nullable String next,
            Kinds kinds) {}

    /** All templates. */
    @Transactional(readOnly = true)
    public Listed all(Actor who) {
        List<Template> filled = templates.all();
        List<String> known = filled.stream().map(Template::code).toList();
        return new Listed(
                filled,
                ShippedProgrammes.TEMPLATES.stream()
                        .filter(each -> !known.contains(each.code()))
                        .toList());
    }

    /** One as it is written, for its form. */
    @Transactional(readOnly = true)
    public Optional<Template> written(Actor who, String code) {
        return templates.find(code);
    }

    /** How far it is filled in that year. */
    @Transactional(readOnly = true)
    public Optional<Seen> one(Actor who, String code, int year, String after) {
        Kinds kinds = catalogue.of(who.committee());
        return templates.find(code).map(template -> {
            Page page = switch (template.per()) {
                case COMMITTEE -> committee(who, template, year);
                case MEMBER -> members(who, template, year, after);
                case MATTER -> matters(who, template, year, after);
            };
            return new Seen(template, year, page.lines(), page.next(), kinds);
        });
    }

    private record Page(List<Line> lines, @Nullable String next) {}

    private JdbcClient.StatementSpec asked(Actor who, Template template, int year, String sql) {
        MatterSight.Condition seen = sight.of(who);
        String[] ticking = template.slots().stream()
                .flatMap(slot -> slot.kinds().stream())
                .distinct()
                .toArray(String[]::new);
        return seen.bind(jdbc.sql(sql.formatted(WITHIN.formatted(seen.sql()))))
                .param("kinds", ticking)
                .param("from", LocalDate.of(year, 1, 1))
                .param("until", LocalDate.of(year, 12, 31));
    }

    private Page committee(Actor who, Template template, int year) {
        Map<String, Integer> byKind = new LinkedHashMap<>();
        asked(who, template, year, "select m.kind, count(*) as n from matter.matter m where %s group by m.kind")
                .query((row, _) -> byKind.put(row.getString("kind"), row.getInt("n")))
                .list();
        return new Page(List.of(new Line(null, "", byKind)), null);
    }

    /** Members by their number, a page of them at a time. */
    private Page members(Actor who, Template template, int year, String after) {
        boolean office = who.atAny(Desk.SECRETARIAT, Desk.SUPERVISOR, Desk.COMMITTEE_LEADER);
        List<MemberCard> asked = directories.of(who.committee()).members().stream()
                .filter(card -> card.active() && (office || card.id().equals(who.member())))
                .sorted(java.util.Comparator.comparing(MemberCard::number))
                .filter(card -> card.number().compareTo(after) > 0)
                .limit(PAGE + 1L)
                .toList();
        List<MemberCard> shown = asked.subList(0, Math.min(PAGE, asked.size()));
        Map<UUID, Map<String, Integer>> counts = new HashMap<>();
        asked(who, template, year, """
                        select y.party_id as id, m.kind, count(distinct m.id) as n from matter.part y
                          join matter.matter m on m.committee_id = y.committee_id and m.id = y.matter_id
                         where y.committee_id = platform.acting_committee() and y.party_id = any(:parties) and y.presence = 'PRESENT'
                           and %s group by y.party_id, m.kind""")
                .param("parties", shown.stream().map(card -> card.id().value()).toArray(UUID[]::new))
                .query((row, _) -> counts.computeIfAbsent(row.getObject("id", UUID.class), _ -> new HashMap<>())
                        .put(row.getString("kind"), row.getInt("n")))
                .list();
        return new Page(
                shown.stream()
                        .map(card -> new Line(
                                card.id().value(),
                                card.name(),
                                counts.getOrDefault(card.id().value(), Map.of())))
                        .toList(),
                asked.size() > PAGE ? shown.getLast().number() : null);
    }

    /** Matters of the base kind, the latest first, each with what is linked to it. */
    private Page matters(Actor who, Template template, int year, String after) {
        String[] cursor = after.split("~", -1);
        LocalDate day = cursor.length == 2 ? Typed.day(cursor[0]) : null;
        UUID last = cursor.length == 2 ? Typed.id(cursor[1], value -> value) : null;
        Map<UUID, Line> lines = new LinkedHashMap<>();
        List<String> cursors = new ArrayList<>();
        MatterSight.Condition seen = sight.of(who);
        seen.bind(jdbc.sql("""
                        select m.id, m.title, m.held_on from matter.matter m
                         where m.committee_id = platform.acting_committee() and m.state = 'STANDING' and m.kind = :base
                           and m.held_on between :from and :until and (m.held_on, m.id) < (:day, :last) and %s
                         order by m.held_on desc, m.id desc limit :most""".formatted(seen.sql())))
                .param("base", template.base())
                .param("from", LocalDate.of(year, 1, 1))
                .param("until", LocalDate.of(year, 12, 31))
                .param("day", day == null ? LocalDate.of(2300, 1, 1) : day)
                .param("last", last == null ? new UUID(-1, -1) : last)
                .param("most", PAGE + 1)
                .query((row, _) -> {
                    UUID id = row.getObject("id", UUID.class);
                    cursors.add(row.getObject("held_on", LocalDate.class) + "~" + id);
                    return lines.put(id, new Line(id, row.getString("title"), new HashMap<>()));
                })
                .list();
        boolean more = lines.size() > PAGE;
        if (more) {
            lines.remove(Typed.id(cursors.get(PAGE).split("~", -1)[1], value -> value));
        }
        linked(who, template, lines);
        return new Page(List.copyOf(lines.values()), more ? cursors.get(PAGE - 1) : null);
    }

    private void linked(Actor who, Template template, Map<UUID, Line> lines) {
        MatterSight.Condition seen = sight.of(who);
        seen.bind(jdbc.sql("""
                        select b.base, m.kind, count(distinct m.id) as n from (
                            select l.matter_id as base, l.other_id as other from matter.link l
                             where l.committee_id = platform.acting_committee() and l.matter_id = any(:bases) and l.other_kind = 'matter'
                            union select l.other_id, l.matter_id from matter.link l
                             where l.committee_id = platform.acting_committee() and l.other_id = any(:bases) and l.other_kind = 'matter') b
                          join matter.matter m on m.committee_id = platform.acting_committee() and m.id = b.other and m.state = 'STANDING'
                           and m.kind = any(:kinds) and %s
                         group by b.base, m.kind""".formatted(seen.sql())))
                .param("bases", lines.keySet().toArray(UUID[]::new))
                .param(
                        "kinds",
                        template.slots().stream()
                                .flatMap(slot -> slot.kinds().stream())
                                .toArray(String[]::new))
                .query((row, _) -> {
                    Line line = lines.get(row.getObject("base", UUID.class));
                    return line == null ? null : line.byKind().put(row.getString("kind"), row.getInt("n"));
                })
                .list();
    }
}
