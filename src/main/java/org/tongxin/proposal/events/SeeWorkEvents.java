package org.tongxin.proposal.events;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Directories;
import org.tongxin.committee.Directory;
import org.tongxin.committee.SessionCard;
import org.tongxin.common.Actor;
import org.tongxin.common.SessionId;
import org.tongxin.common.Typed;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Visibility;

/**
 * A person reads what was done for proposals as a whole: a desk of the committee all of it with its figures by the ledger, anybody else
 * the standing events about proposals they see, and of each event those proposals only.
 */
@UseCase
public class SeeWorkEvents {

    /** Rows of a page. */
    public static final int PAGE = 25;

    /** Most events shown on a proposal's page. */
    public static final int OF_ONE = 20;

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2199;

    private static final String ROWS = """
        select e.id, e.kind, e.on_day, e.body, e.place, e.title, e.void_at is not null as undone, n.proposals
          from proposal.work_event e
         cross join lateral (select count(*) as proposals from proposal.work_event_proposal x
                join proposal.proposal p on p.committee_id = x.committee_id and p.id = x.proposal_id
               where x.committee_id = e.committee_id and x.event_id = e.id and (%s)) n
         where e.committee_id = platform.acting_committee() and %s order by e.on_day desc, e.id desc limit :most""";

    private final JdbcClient jdbc;
    private final WorkEvents events;
    private final WorkEventCounts counting;
    private final Directories directories;
    private final Clock clock;

    SeeWorkEvents(JdbcClient jdbc, WorkEvents events, WorkEventCounts counting, Directories directories, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.counting = counting;
        this.directories = directories;
        this.clock = clock;
    }

    /**
     * One event in the list.
     *
     * @param proposals how many of its proposals the reader sees
     */
    public record Row(
            UUID id,
            EventKind kind,
            LocalDate on,
            @Nullable LeadingBody body,
            String place,
            String title,
            boolean undone,
            int proposals) {}

    /**
     * A page of the list with the figures above it.
     *
     * @param session the session the figures are of; null: there is none today
     * @param year the calendar year they are of
     * @param counts by kind of event; empty for who does not sit at a desk of the committee
     * @param next cursor of the next page, if there is one
     */
    public record Page(
            List<Row> rows,
            @Nullable SessionId session,
            int year,
            Map<String, WorkEventCounts.Count> counts,
            @Nullable String next) {

        /** How many of that kind. */
        public WorkEventCounts.Count count(String kind) {
            return counts.getOrDefault(kind, WorkEventCounts.Count.NONE);
        }
    }

    /** The page that is asked for. */
    @Transactional(readOnly = true)
    public Page list(Actor who, EventFilter filter) {
        Directory directory = directories.of(who.committee());
        LocalDate today = LocalDate.now(clock);
        Optional<SessionCard> chosen =
                directory.session(filter.session() == null ? null : Typed.id(filter.session(), SessionId::new));
        SessionCard session = chosen.or(() -> directory.sessionOn(today)).orElse(null);
        Integer year = year(filter);
        int ofYear = year == null ? today.getYear() : year;
        List<Row> rows = rows(who, filter, chosen.orElse(null), year);
        String next = rows.size() > PAGE
                ? rows.get(PAGE - 1).on() + "~" + rows.get(PAGE - 1).id()
                : null;
        return new Page(
                rows.subList(0, Math.min(PAGE, rows.size())),
                session == null ? null : session.id(),
                ofYear,
                Visibility.seesReceived(who) ? counting.of(session, ofYear) : Map.of(),
                next);
    }

    private static @Nullable Integer year(EventFilter filter) {
        Integer typed = filter.year() == null ? null : Typed.number(filter.year());
        return typed == null || typed < FIRST_YEAR || typed > LAST_YEAR ? null : typed;
    }

    private List<Row> rows(Actor who, EventFilter filter, @Nullable SessionCard session, @Nullable Integer year) {
        LocalDate from = session == null ? LocalDate.of(FIRST_YEAR, 1, 1) : session.from();
        LocalDate until = session == null ? LocalDate.of(LAST_YEAR, 12, 31) : session.until();
        if (year != null) {
            LocalDate first = LocalDate.of(year, 1, 1);
            LocalDate last = LocalDate.of(year, 12, 31);
            from = from.isAfter(first) ? from : first;
            until = until.isAfter(last) ? last : until;
        }
        Map<String, Object> values = new HashMap<>();
        values.put("kinds", filter.kinds());
        values.put("from", from);
        values.put("until", until);
        String standing = EventFilter.SUPERVISED.equals(filter.kind()) ? " and e.void_at is null" : "";
        String where = "e.kind = any(:kinds) and e.on_day between :from and :until" + standing + after(filter, values);
        return rows(who, where, values, PAGE + 1);
    }

    private List<Row> rows(Actor who, String where, Map<String, Object> values, int most) {
        Visibility viewer = Visibility.of(who);
        String seen = Visibility.seesReceived(who) ? where : where + " and e.void_at is null and n.proposals > 0";
        return viewer.bind(jdbc.sql(ROWS.formatted(viewer.sql(), seen))
                        .params(values)
                        .param("most", most))
                .query((row, _) -> {
                    String body = row.getString("body");
                    return new Row(
                            row.getObject("id", UUID.class),
                            EventKind.valueOf(row.getString("kind")),
                            row.getObject("on_day", LocalDate.class),
                            body == null ? null : LeadingBody.valueOf(body),
                            row.getString("place"),
                            row.getString("title"),
                            row.getBoolean("undone"),
                            row.getInt("proposals"));
                })
                .list();
    }

    /** A cursor that no page gave is the first page. */
    private static String after(EventFilter filter, Map<String, Object> values) {
        String[] parts = filter.after() == null ? new String[0] : filter.after().split("~", -1);
        LocalDate on = parts.length == 2 ? Typed.day(parts[0]) : null;
        UUID id = parts.length == 2 ? Typed.id(parts[1], value -> value) : null;
        if (on == null || id == null) {
            return "";
        }
        values.put("afterDay", on);
        values.put("afterId", id);
        return " and (e.on_day, e.id) < (:afterDay, :afterId)";
    }

    /** The standing events about that proposal, the latest first; none where this person does not see the proposal. */
    @Transactional(readOnly = true)
    public List<Row> of(Actor who, ProposalId proposal) {
        Visibility viewer = Visibility.of(who);
        String about = "e.void_at is null and exists (select 1 from proposal.work_event_proposal y"
                + " join proposal.proposal p on p.committee_id = y.committee_id and p.id = y.proposal_id"
                + " where y.committee_id = e.committee_id and y.event_id = e.id and y.proposal_id = :proposal and ("
                + viewer.sql() + "))";
        return rows(who, about, Map.of("proposal", proposal.value()), OF_ONE);
    }

    /** One event, if this person may read it. */
    @Transactional(readOnly = true)
    public Optional<WorkEvent> one(Actor who, UUID id) {
        return events.find(who, id)
                .filter(event -> Visibility.seesReceived(who)
                        || (event.undone() == null && !event.proposals().isEmpty()));
    }
}
