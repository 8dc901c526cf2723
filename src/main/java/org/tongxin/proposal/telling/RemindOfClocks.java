package org.tongxin.proposal.telling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.UnitId;
import org.tongxin.notice.Arg;
import org.tongxin.notice.Notice;
import org.tongxin.notice.Notices;
import org.tongxin.notice.Topic;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.model.ClockKind;
import org.tongxin.proposal.model.Regulation;
import org.tongxin.proposal.model.RunningClock;
import org.tongxin.proposal.proceeding.Regulations;
import org.tongxin.rules.Deadline;
import org.tongxin.rules.Warning;
import tools.jackson.databind.json.JsonMapper;

/**
 * Walks the running deadlines and reminds whoever holds each (到期提醒): once when it turns yellow, once when red, once when it is
 * overdue; anew after an extension. The colours are those of every list ({@code warn.thresholds}).
 */
@Component
public class RemindOfClocks {

    /** Deadlines in one transaction. */
    static final int STRETCH = 300;

    private static final Set<Warning.Level> TOLD = Set.of(Warning.Level.YELLOW, Warning.Level.RED, Warning.Level.OVER);

    private static final String OPEN = """
        select k.proposal_id, k.no, k.kind, k.unit_id, k.deadline from proposal.clock k
          join proposal.proposal p on p.committee_id = k.committee_id and p.id = k.proposal_id
         where k.committee_id = platform.acting_committee() and (k.proposal_id, k.no) > (:id, :no)
           and coalesce(k.deadline -> 'steps' -> -1 ->> 'kind', '') not in ('MET', 'DROPPED')
           and p.channel <> 'IMPORT' and p.state not in ('WITHDRAWN', 'NOT_FILED', 'MERGED', 'CONVERTED')
         order by k.proposal_id, k.no limit :most""";

    private static final String REMEMBER = """
        insert into proposal.reminded (committee_id, proposal_id, about, level, on_day)
        select platform.acting_committee(), r.proposal, r.about, r.level, :today
          from jsonb_to_recordset(:due::jsonb) as r(proposal uuid, about text, level text)
        on conflict do nothing returning proposal_id, about""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Parties parties;
    private final Notices notices;
    private final Regulations regulations;
    private final Clock clock;

    RemindOfClocks(
            JdbcClient jdbc, JsonMapper json, Parties parties, Notices notices, Regulations regulations, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.parties = parties;
        this.notices = notices;
        this.regulations = regulations;
        this.clock = clock;
    }

    /** Where a walk has come to. */
    public record Place(UUID proposal, int no) {

        public static final Place START = new Place(new UUID(0, 0), 0);
    }

    private record Open(UUID proposal, RunningClock clock) {}

    /** A deadline that has turned. */
    private record Due(UUID proposal, String about, String level, RunningClock clock, LocalDate on) {}

    /** Goes on from that place for the acting committee; null: the walk is over. */
    @Transactional
    public @Nullable Place walk(Place from) {
        LocalDate today = LocalDate.now(clock);
        Regulation regulation = regulations.on(Acting.required().committee(), today);
        List<Open> stretch = open(from);
        List<Due> due = new ArrayList<>();
        stretch.forEach(each -> due(each, today, regulation, due));
        remind(fresh(due, today));
        return stretch.size() < STRETCH
                ? null
                : new Place(
                        stretch.getLast().proposal(), stretch.getLast().clock().no());
    }

    private List<Open> open(Place from) {
        return jdbc.sql(OPEN)
                .param("id", from.proposal())
                .param("no", from.no())
                .param("most", STRETCH)
                .query((row, _) -> new Open(row.getObject("proposal_id", UUID.class), clock(row)))
                .list();
    }

    private RunningClock clock(ResultSet row) throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        return new RunningClock(
                row.getInt("no"),
                ClockKind.valueOf(row.getString("kind")),
                unit == null ? null : new UnitId(unit),
                json.readValue(row.getString("deadline"), Deadline.class));
    }

    private static void due(Open open, LocalDate today, Regulation regulation, List<Due> due) {
        Deadline deadline = open.clock().deadline();
        if (!deadline.isRunning()) {
            return;
        }
        LocalDate on = deadline.dueOn(regulation.calendar());
        Warning warning = Warning.of(deadline.startedOn(), on, today, regulation.thresholds(), regulation.calendar());
        if (TOLD.contains(warning.level())) {
            // with its day: a deadline that was moved warns anew
            String about = open.clock().no() + ":" + on;
            due.add(new Due(open.proposal(), about, warning.level().name(), open.clock(), on));
        }
    }

    private record Mark(UUID proposal, String about, String level) {}

    /** Those nobody was reminded of at this level. */
    private List<Due> fresh(List<Due> due, LocalDate today) {
        if (due.isEmpty()) {
            return due;
        }
        List<Mark> marks = due.stream()
                .map(each -> new Mark(each.proposal(), each.about(), each.level()))
                .toList();
        Set<String> now = new HashSet<>(jdbc.sql(REMEMBER)
                .param("today", today)
                .param("due", json.writeValueAsString(marks))
                .query((row, _) -> row.getString("proposal_id") + row.getString("about"))
                .list());
        return due.stream()
                .filter(each -> now.contains(each.proposal() + each.about()))
                .toList();
    }

    private void remind(List<Due> due) {
        if (due.isEmpty()) {
            return;
        }
        Map<UUID, Parties.Of> of = parties.of(due.stream().map(Due::proposal).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(each -> each.id().value(), Function.identity()));
        notices.tell(due.stream()
                .flatMap(
                        each -> Optional.ofNullable(of.get(each.proposal())).map(found -> notice(each, found)).stream())
                .toList());
    }

    private Notice notice(Due due, Parties.Of of) {
        String key = due.level().equals("YELLOW") ? "proposal.told.clock" : "proposal.told.clock." + due.level();
        return new Notice(
                due.about(),
                Holders.of(due.clock(), of),
                key,
                List.of(
                        Arg.text(of.title()),
                        Arg.key("proposal.clock.kind." + due.clock().kind()),
                        Arg.day(due.on())),
                Topic.REMINDER,
                of.id().ref(),
                "/proposals/" + of.id(),
                due.on(),
                clock.instant());
    }
}
