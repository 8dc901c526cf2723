package org.tongxin.matter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.catalogue.Catalogue;
import org.tongxin.catalogue.Kind;
import org.tongxin.catalogue.Kinds;
import org.tongxin.common.Actor;
import org.tongxin.common.Typed;
import org.tongxin.common.UseCase;
import org.tongxin.platform.Acting;

/** A person reads the matters they may see: by kind, by day, by who took part; and one of them with all that belongs to it. */
@UseCase
public class SeeMatters {

    /** Rows of a page. */
    public static final int PAGE = 25;

    private static final int LINKED = 30;

    private static final String ROWS = """
        select m.id, m.kind, m.number_year, m.number, m.title, m.held_on, m.until_on, m.place, m.state, m.stage, m.ordinal,
               m.enlarged, n.names, n.persons
          from matter.matter m
         cross join lateral (select string_agg(y.name, '、' order by y.no) filter (where y.no <= 3 and y.name <> '') as names,
                coalesce(sum(y.persons) filter (where y.presence = 'PRESENT'), 0) as persons
               from matter.part y where y.committee_id = m.committee_id and y.matter_id = m.id) n
         where m.committee_id = platform.acting_committee() and %s order by m.held_on desc, m.id desc limit :most""";

    private final JdbcClient jdbc;
    private final Matters matters;
    private final MatterSight sight;
    private final MatterHistory history;
    private final ProveMatter proofs;
    private final Catalogue catalogue;
    private final Clock clock;

    SeeMatters(
            JdbcClient jdbc,
            Matters matters,
            MatterSight sight,
            MatterHistory history,
            ProveMatter proofs,
            Catalogue catalogue,
            Clock clock) {
        this.jdbc = jdbc;
        this.matters = matters;
        this.sight = sight;
        this.history = history;
        this.proofs = proofs;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * One matter in a list.
     *
     * @param names the first who took part
     * @param persons how many people took part
     */
    public record Row(
            MatterId id,
            String kind,
            Matter.@Nullable Number number,
            String title,
            LocalDate on,
            @Nullable LocalDate until,
            String place,
            MatterState state,
            @Nullable String stage,
            @Nullable Integer ordinal,
            boolean enlarged,
            String names,
            int persons) {}

    /** A page of a list, with the cursor of the next one. */
    public record Page(List<Row> rows, @Nullable String next) {}

    /** How many of each kind this person sees that count in a year, and how many wait. */
    public record Standing(Map<String, Integer> counting, Map<MatterState, Integer> waiting) {}

    /** The committee's kinds. */
    public Kinds kinds(Actor who) {
        return catalogue.of(who.committee());
    }

    /** Codes of the kinds this person reads, or may be named in. */
    public Set<String> readable(Actor who) {
        return kinds(who)
                .all()
                .filter(kind -> sight.reads(who, kind))
                .map(Kind::code)
                .collect(Collectors.toSet());
    }

    /** The page that is asked for. */
    @Transactional(readOnly = true)
    public Page list(Actor who, MatterFilter filter) {
        List<Row> rows = rows(who, filter, PAGE + 1);
        String next = rows.size() > PAGE
                ? rows.get(PAGE - 1).on() + "~" + rows.get(PAGE - 1).id()
                : null;
        return new Page(rows.subList(0, Math.min(PAGE, rows.size())), next);
    }

    List<Row> rows(Actor who, MatterFilter filter, int most) {
        Map<String, Object> values = new HashMap<>();
        MatterSight.Condition seen = sight.of(who);
        String where = where(filter, values) + " and " + seen.sql();
        return seen.bind(jdbc.sql(ROWS.formatted(where)).params(values).param("most", most))
                .query((row, _) -> {
                    Integer number = row.getObject("number", Integer.class);
                    String names = row.getString("names");
                    return new Row(
                            new MatterId(row.getObject("id", UUID.class)),
                            row.getString("kind"),
                            number == null ? null : new Matter.Number(row.getInt("number_year"), number),
                            row.getString("title"),
                            row.getObject("held_on", LocalDate.class),
                            row.getObject("until_on", LocalDate.class),
                            row.getString("place"),
                            MatterState.valueOf(row.getString("state")),
                            row.getString("stage"),
                            row.getObject("ordinal", Integer.class),
                            row.getBoolean("enlarged"),
                            names == null ? "" : names,
                            row.getInt("persons"));
                })
                .list();
    }

    private static String where(MatterFilter filter, Map<String, Object> values) {
        List<String> all = new ArrayList<>();
        all.add("m.held_on between :from and :until");
        values.put("from", filter.first());
        values.put("until", filter.last());
        MatterState state = filter.state() == null ? null : Typed.code(MatterState.class, filter.state());
        add(all, values, "m.state = :state", "state", state == null ? null : state.name());
        if (state == null) {
            all.add("m.state <> 'VOID'");
        }
        add(all, values, "m.kind = :kind", "kind", filter.kind());
        add(all, values, "m.stage = :stage", "stage", filter.stage());
        add(all, values, "m.sector = :sector", "sector", filter.sector());
        add(all, values, "m.special_committee = :special", "special", id(filter.committee()));
        add(all, values, "m.tags @> array[:tag]::text[]", "tag", filter.tag());
        add(all, values, "m.title ilike :q", "q", filter.q() == null ? null : "%" + like(filter.q()) + "%");
        add(
                all,
                values,
                "exists (select 1 from matter.part z where z.committee_id = m.committee_id and z.party_id = :party"
                        + " and z.matter_id = m.id)",
                "party",
                id(filter.party()));
        int n = 0;
        for (Map.Entry<String, String> each : filter.facets().entrySet()) {
            all.add("m.\"values\" ->> :field" + n + " = :value" + n);
            values.put("field" + n, each.getKey());
            values.put("value" + n++, each.getValue());
        }
        String[] cursor =
                filter.after() == null ? new String[0] : filter.after().split("~", -1);
        LocalDate day = cursor.length == 2 ? Typed.day(cursor[0]) : null;
        UUID last = cursor.length == 2 ? id(cursor[1]) : null;
        if (day != null && last != null) {
            all.add("(m.held_on, m.id) < (:afterDay, :afterId)");
            values.put("afterDay", day);
            values.put("afterId", last);
        }
        return String.join(" and ", all);
    }

    private static String like(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null ? null : Typed.id(text, value -> value);
    }

    private static void add(
            List<String> all, Map<String, Object> values, String sql, String name, @Nullable Object value) {
        if (value != null) {
            all.add(sql);
            values.put(name, value);
        }
    }

    /** How much there is in this year, and what waits for whom. */
    @Transactional(readOnly = true)
    public Standing standing(Actor who, int year) {
        MatterSight.Condition seen = sight.of(who);
        Map<String, Integer> counting = new HashMap<>();
        seen.bind(jdbc.sql("""
                        select m.kind, count(*) as n from matter.matter m
                         where m.committee_id = platform.acting_committee() and m.state = 'STANDING'
                           and m.held_on between :from and :until and %s group by m.kind""".formatted(seen.sql()))
                        .param("from", LocalDate.of(year, 1, 1))
                        .param("until", LocalDate.of(year, 12, 31)))
                .query((row, _) -> counting.put(row.getString("kind"), row.getInt("n")))
                .list();
        Map<MatterState, Integer> waiting = new EnumMap<>(MatterState.class);
        seen.bind(jdbc.sql("""
                        select m.state, count(*) as n from matter.matter m
                         where m.committee_id = platform.acting_committee()
                           and m.state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'PLANNED') and %s group by m.state""".formatted(seen.sql())))
                .query((row, _) -> waiting.put(MatterState.valueOf(row.getString("state")), row.getInt("n")))
                .list();
        return new Standing(counting, waiting);
    }

    /**
     * One matter with all that belongs to it.
     *
     * @param kind its kind in the version it was written with
     * @param linked matters it points to or that point to it, as far as the reader sees them
     */
    public record Seen(
            Matter matter,
            Kind kind,
            List<ProveMatter.Proof> files,
            List<MatterHistory.Step> history,
            List<Matter> linked,
            LocalDate today) {}

    /** One matter, if this person may see it. */
    @Transactional(readOnly = true)
    public Optional<Seen> see(Actor who, MatterId id) {
        return matters.find(id)
                .filter(matter -> sight.sees(who, matter))
                .flatMap(matter -> catalogue
                        .at(who.committee(), matter.kind(), matter.kindVersion())
                        .map(kind -> new Seen(
                                matter,
                                kind,
                                proofs.of(id),
                                history.of(id),
                                linked(who, matter),
                                LocalDate.now(clock))));
    }

    private List<Matter> linked(Actor who, Matter matter) {
        List<MatterId> ids = matters.linked(matter.id().ref(), LINKED);
        return ids.isEmpty()
                ? List.of()
                : matters.find(ids).stream()
                        .filter(other -> sight.sees(who, other))
                        .toList();
    }

    /** A file of a matter this person sees. */
    @Transactional(readOnly = true)
    public Optional<ProveMatter.Proof> file(MatterId id, UUID file) {
        return see(Acting.required(), id)
                .flatMap(seen -> seen.files().stream()
                        .filter(each -> each.id().equals(file))
                        .findFirst());
    }
}
