package org.tongxin.proposal.viewing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Directories;
import org.tongxin.common.Actor;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Regulation;
import org.tongxin.proposal.model.State;
import org.tongxin.proposal.model.Visibility;
import org.tongxin.proposal.model.Waiting;
import org.tongxin.proposal.model.Words;
import org.tongxin.proposal.proceeding.Regulations;
import org.tongxin.rules.Warning;

/** Lists of proposals, straight from SQL: keyset pages, counts that stop at a thousand. */
@Component
@Transactional(readOnly = true)
public class ProposalViews {

    private static final String NO_DAY = "coalesce(p.due_on, 'infinity'::date)";

    private final JdbcClient jdbc;
    private final Directories directories;
    private final Regulations regulations;
    private final Clock clock;

    ProposalViews(JdbcClient jdbc, Directories directories, Regulations regulations, Clock clock) {
        this.jdbc = jdbc;
        this.directories = directories;
        this.regulations = regulations;
        this.clock = clock;
    }

    /** A page of what this person sees. */
    public ProposalList list(Actor who, ProposalFilter filter, int size) {
        Visibility viewer = Visibility.of(who);
        Regulation regulation = regulations.on(who.committee(), LocalDate.now(clock));
        UUID[] found = found(filter.q());
        Conditions where = conditions(who, filter, regulation, found);
        String from = " from proposal.proposal p where p.committee_id = platform.acting_committee() and " + viewer.sql()
                + where.sql();
        int total = counted(from, viewer, where);
        Map<Warning.Level, Integer> warnings = warnings(viewer, filter, regulation, who, found);
        List<ProposalRow> rows = page(from, viewer, where, filter, size + 1);
        String next = rows.size() > size ? cursor(rows.get(size - 1), filter.newest()) : null;
        return new ProposalList(rows.subList(0, Math.min(rows.size(), size)), total, next, warnings);
    }

    /** The first rows, and no more: nothing is counted. */
    ProposalList first(Actor who, ProposalFilter filter, int size) {
        Visibility viewer = Visibility.of(who);
        Regulation regulation = regulations.on(who.committee(), LocalDate.now(clock));
        Conditions where = conditions(who, filter, regulation, found(filter.q()));
        String from = " from proposal.proposal p where p.committee_id = platform.acting_committee() and " + viewer.sql()
                + where.sql();
        List<ProposalRow> rows = page(from, viewer, where, filter, size);
        return new ProposalList(rows, rows.size(), null, Map.of());
    }

    /** Whether only the committee's sight counts, which begins with submission. */
    private static boolean received(Visibility viewer) {
        return viewer.parties().isEmpty();
    }

    private List<ProposalRow> page(String from, Visibility viewer, Conditions where, ProposalFilter filter, int limit) {
        String more = after(filter, where);
        String order = filter.newest() ? " order by p.id desc" : " order by " + NO_DAY + ", p.id";
        return viewer.bind(jdbc.sql(ProposalRows.COLUMNS + from + more + order + " limit " + limit)
                        .params(where.values()))
                .query((row, _) -> ProposalRows.row(row, null))
                .list();
    }

    /** The index is asked once for a page; the statements of the page then share what it found. */
    private UUID[] found(@Nullable String typed) {
        String words = typed == null ? "" : Words.query(typed);
        return words.isEmpty()
                ? new UUID[0]
                : jdbc.sql("select proposal.found(cast(? as tsquery), 500)")
                        .param(words)
                        .query(UUID.class)
                        .list()
                        .toArray(UUID[]::new);
    }

    private Conditions conditions(Actor who, ProposalFilter filter, Regulation regulation, UUID[] found) {
        boolean received = received(Visibility.of(who));
        Conditions where = Conditions.of(filter, received, directories.of(who.committee()), regulation, clock);
        where.found(found);
        return Conditions.LED.equals(filter.state())
                ? where.add(
                        "p.id in (select k.proposal_id from proposal.key_matter k where k.committee_id ="
                                + " platform.acting_committee() and k.leader_account = :me)",
                        "me",
                        who.account().value())
                : where;
    }

    private static String after(ProposalFilter filter, Conditions where) {
        String after = filter.after();
        if (after == null) {
            return "";
        }
        String[] parts = after.split("~", 2);
        UUID id = Conditions.uuid(parts[parts.length - 1]);
        if (id == null) {
            return "";
        }
        where.values().put("afterId", id);
        if (filter.newest()) {
            return " and p.id < :afterId";
        }
        if (!parts[0].isEmpty() && !isDay(parts[0])) {
            return "";
        }
        where.values().put("afterDue", parts[0].isEmpty() ? "infinity" : parts[0]);
        return " and (" + NO_DAY + ", p.id) > (cast(:afterDue as date), :afterId)";
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private static String cursor(ProposalRow last, boolean newest) {
        LocalDate due = last.dueOn();
        return newest ? last.id().toString() : (due == null ? "" : due) + "~" + last.id();
    }

    private int counted(String from, Visibility viewer, Conditions where) {
        return viewer.bind(jdbc.sql("select count(*) from (select 1" + from + " limit " + ProposalList.MOST + ") c")
                        .params(where.values()))
                .query(Integer.class)
                .single();
    }

    /** How many of the same list, its warning aside, are how near their day. */
    private Map<Warning.Level, Integer> warnings(
            Visibility viewer, ProposalFilter filter, Regulation regulation, Actor who, UUID[] found) {
        LocalDate today = LocalDate.now(clock);
        Conditions.WarnDays days = Conditions.WarnDays.of(today, regulation);
        ProposalFilter without = new ProposalFilter(
                filter.q(), filter.state(), filter.category(), filter.unit(), filter.session(), null, null, null);
        Conditions where = conditions(who, without, regulation, found).add("p.due_on <= :blue", "blue", days.blue());
        where.values().putAll(Map.of("today", today, "red", days.red(), "yellow", days.yellow()));
        String sql = """
            select count(*) filter (where c.due_on < :today) as over,
                   count(*) filter (where c.due_on >= :today and c.due_on <= :red) as red,
                   count(*) filter (where c.due_on > :red and c.due_on <= :yellow) as yellow,
                   count(*) filter (where c.due_on > :yellow) as blue
              from (select p.due_on from proposal.proposal p where p.committee_id = platform.acting_committee()
                       and not p.clock_stopped and\s""" + viewer.sql() + where.sql() + " limit 3000) c";
        return viewer.bind(jdbc.sql(sql).params(where.values()))
                .query((row, _) -> {
                    Map<Warning.Level, Integer> counts = new EnumMap<>(Warning.Level.class);
                    counts.put(Warning.Level.OVER, row.getInt("over"));
                    counts.put(Warning.Level.RED, row.getInt("red"));
                    counts.put(Warning.Level.YELLOW, row.getInt("yellow"));
                    counts.put(Warning.Level.BLUE, row.getInt("blue"));
                    return counts;
                })
                .single();
    }

    /** What waits for one party, nearest day first. */
    public List<ProposalRow> waiting(UUID party, int most) {
        return jdbc.sql(ProposalRows.COLUMNS.replace("p.due_on", "y.due_on") + ", y.state as waiting" + """
                 from proposal.party y join proposal.proposal p on p.committee_id = y.committee_id and p.id = y.proposal_id
                where y.committee_id = platform.acting_committee() and y.party_id = :party and y.state <> 'NOTHING'
                order by y.due_on nulls last, y.proposal_id limit :most""")
                .param("party", party)
                .param("most", most)
                .query((row, _) -> ProposalRows.row(row, Waiting.valueOf(row.getString("waiting"))))
                .list();
    }

    /** What a person did last at this module's desks. */
    public List<Done> lately(Actor who, int most) {
        return jdbc.sql("""
                select s.proposal_id, s.step, s.at, p.title from proposal.step s
                  join proposal.proposal p on p.committee_id = s.committee_id and p.id = s.proposal_id
                 where s.committee_id = platform.acting_committee() and s.account_id = ?
                 order by s.id desc limit ?""")
                .param(who.account().value())
                .param(most)
                .query((row, _) -> new Done(
                        new ProposalId(row.getObject("proposal_id", UUID.class)),
                        row.getString("step"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("title")))
                .list();
    }

    /** Something a person did. */
    public record Done(ProposalId id, String step, Instant at, String title) {}

    /** How many wait in each of these states, each counted up to a thousand. */
    public Map<State, Integer> counts(List<State> states) {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        String each = """
            select '%s' as state, count(*) as n from (select 1 from proposal.proposal p
             where p.committee_id = platform.acting_committee() and p.state = '%s' limit 1000) c""";
        String sql = states.stream()
                .map(state -> each.formatted(state.name(), state.name()))
                .collect(java.util.stream.Collectors.joining(" union all "));
        jdbc.sql(sql)
                .query((row, _) -> counts.put(State.valueOf(row.getString("state")), row.getInt("n")))
                .list();
        return counts;
    }
}
