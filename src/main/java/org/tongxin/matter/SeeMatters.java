package org.tongxin.matter;

import java.time.Clock;
import java.time.LocalDate;
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
        String where = MatterConditions.of(filter, values) + " and " + seen.sql();
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
