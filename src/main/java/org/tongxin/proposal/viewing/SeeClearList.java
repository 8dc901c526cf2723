package org.tongxin.proposal.viewing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Directories;
import org.tongxin.committee.SessionCard;
import org.tongxin.common.Actor;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.model.Visibility;
import org.tongxin.proposal.viewing.ClearFilter.Stage;

/** Supervision reads the clear list (清名单): everything filed that has not been struck off, the oldest first, and what still keeps it there. */
@UseCase
public class SeeClearList {

    /** Rows of a page. */
    public static final int PAGE = 30;

    private static final int MOST = 1000;

    private final JdbcClient jdbc;
    private final Directories directories;
    private final Clock clock;

    SeeClearList(JdbcClient jdbc, Directories directories, Clock clock) {
        this.jdbc = jdbc;
        this.directories = directories;
        this.clock = clock;
    }

    /**
     * One item.
     *
     * @param stage how far it is
     * @param promises its promises that are not kept
     * @param nextOn the earliest day of those
     */
    public record Item(
            ProposalRow row,
            Stage stage,
            int promises,
            @Nullable LocalDate nextOn) {}

    /**
     * A page of the list.
     *
     * @param counts how many there are of each stage, counted up to a thousand
     * @param next cursor of the next page, if there is one
     */
    public record Page(
            List<Item> items,
            Map<Stage, Integer> counts,
            @Nullable String next) {

        public Page {
            items = List.copyOf(items);
            counts = Map.copyOf(counts);
        }

        /** How many are on the list. */
        public int listed() {
            return counts.entrySet().stream()
                    .filter(each -> each.getKey() != Stage.OFF)
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    private record Place(Item item, String cursor) {}

    /** The page that is asked for. */
    @Transactional(readOnly = true)
    public Page list(Actor who, ClearFilter filter) {
        Visibility viewer = Visibility.of(who);
        Map<String, Object> values = new HashMap<>();
        String of =
                " from proposal.proposal p where p.committee_id = platform.acting_committee() and p.filed_at is not null and "
                        + viewer.sql() + session(who, filter, values) + unit(filter, values);
        Map<Stage, Integer> counts = counts(viewer, of, values);
        Stage shown = filter.shown();
        String where = " and " + (shown == null ? "p.struck_at is null" : shown.sql()) + after(filter, values);
        List<Place> places = places(viewer, of + where, values);
        return new Page(
                places.stream().limit(PAGE).map(Place::item).toList(),
                counts,
                places.size() > PAGE ? places.get(PAGE - 1).cursor() : null);
    }

    private String session(Actor who, ClearFilter filter, Map<String, Object> values) {
        if ("all".equals(filter.session())) {
            return "";
        }
        UUID named = filter.session() == null ? null : Conditions.uuid(filter.session());
        UUID id = named != null
                ? named
                : directories
                        .of(who.committee())
                        .sessionOn(LocalDate.now(clock))
                        .map(SessionCard::id)
                        .map(session -> session.value())
                        .orElse(null);
        if (id == null) {
            return "";
        }
        values.put("session", id);
        return " and p.session_id = :session";
    }

    private static String unit(ClearFilter filter, Map<String, Object> values) {
        UUID unit = filter.unit() == null ? null : Conditions.uuid(filter.unit());
        if (unit == null) {
            return "";
        }
        values.put("unit", unit);
        return Conditions.ANSWERED_BY;
    }

    private Map<Stage, Integer> counts(Visibility viewer, String of, Map<String, Object> values) {
        String sql = Stream.of(Stage.values())
                .map(stage -> "(select count(*) from (select 1" + of + " and " + stage.sql() + " limit " + MOST
                        + ") c) as " + stage.name())
                .collect(Collectors.joining(", ", "select ", ""));
        return viewer.bind(jdbc.sql(sql).params(values))
                .query((row, _) -> {
                    Map<Stage, Integer> counts = new EnumMap<>(Stage.class);
                    for (Stage stage : Stage.values()) {
                        counts.put(stage, row.getInt(stage.name()));
                    }
                    return counts;
                })
                .single();
    }

    /** A cursor that no page gave is the first page. */
    private static String after(ClearFilter filter, Map<String, Object> values) {
        String[] parts = filter.after() == null ? new String[0] : filter.after().split("~", -1);
        UUID id = parts.length == 2 ? Conditions.uuid(parts[1]) : null;
        if (id == null) {
            return "";
        }
        try {
            values.put("afterAt", OffsetDateTime.parse(parts[0]));
        } catch (DateTimeParseException _) {
            return "";
        }
        values.put("afterId", id);
        return " and (p.filed_at, p.id) > (:afterAt, :afterId)";
    }

    private List<Place> places(Visibility viewer, String from, Map<String, Object> values) {
        String stages = Stream.of(Stage.values())
                .sorted((a, b) -> b.compareTo(a))
                .map(stage -> " when " + stage.sql() + " then '" + stage.name() + "'")
                .collect(Collectors.joining("", "case", " end as stage"));
        String sql = ProposalRows.COLUMNS + ", p.filed_at, " + stages + ", o.promises, o.next_on"
                + from.replace("proposal.proposal p where", """
                     proposal.proposal p cross join lateral (select count(*) as promises, min(m.due_now) as next_on
                       from proposal.promise m where m.committee_id = p.committee_id and m.proposal_id = p.id
                        and m.stands not in ('KEPT', 'DRAFT')) o where""") + " order by p.filed_at, p.id limit " + (PAGE + 1);
        return viewer.bind(jdbc.sql(sql).params(values))
                .query((row, _) -> place(row))
                .list();
    }

    private static Place place(ResultSet row) throws SQLException {
        ProposalRow proposal = ProposalRows.row(row, null);
        String stage = Objects.requireNonNullElse(row.getString("stage"), Stage.HANDLING.name());
        return new Place(
                new Item(
                        proposal,
                        Stage.valueOf(stage),
                        row.getInt("promises"),
                        row.getObject("next_on", LocalDate.class)),
                row.getObject("filed_at", OffsetDateTime.class) + "~" + proposal.id());
    }
}
