package org.tongxin.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.CommitteeId;

/**
 * The rules of each committee, held in memory: what is shipped, and over it the committee's own values. A change made on
 * another node is seen after half a minute, one made here at once.
 */
@Service
public class Rules {

    private static final Duration KEPT = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final Clock clock;
    private final Map<CommitteeId, Kept> kept = new ConcurrentHashMap<>();

    Rules(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private record Kept(Instant until, List<Parameter> own, Calendar calendar) {}

    /** The committee's rules on that day. To be called while acting for this committee. */
    public RuleSet on(CommitteeId committee, LocalDate day) {
        Map<String, Parameter> sheet = new HashMap<>();
        ShippedRules.SHEET.forEach((key, definition) -> sheet.put(key, definition.parameter()));
        // later versions come later and replace earlier ones
        of(committee).own().stream()
                .filter(parameter -> !parameter.since().isAfter(day) && sheet.containsKey(parameter.key()))
                .forEach(parameter -> sheet.put(parameter.key(), parameter));
        return new RuleSet(sheet);
    }

    /** The committee's working days. To be called while acting for this committee. */
    public WorkingCalendar calendar(CommitteeId committee) {
        return of(committee).calendar();
    }

    /** Reads the committee's rules anew when they are next asked for. */
    void forget(CommitteeId committee) {
        kept.remove(committee);
    }

    /** The same, and once more when the present transaction has ended. */
    void forgetAfterwards(CommitteeId committee) {
        forget(committee);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                forget(committee);
            }
        });
    }

    /** The days of a year that do not follow their weekday. */
    List<ShippedRules.Holiday> listed(CommitteeId committee, int year) {
        return of(committee).calendar().listed().values().stream()
                .filter(holiday -> holiday.day().getYear() == year)
                .sorted(java.util.Comparator.comparing(ShippedRules.Holiday::day))
                .toList();
    }

    private Kept of(CommitteeId committee) {
        Kept found = kept.get(committee);
        if (found != null && found.until().isAfter(clock.instant())) {
            return found;
        }
        Kept fresh = java.util.Objects.requireNonNull(reading.execute(_ -> load()));
        kept.put(committee, fresh);
        return fresh;
    }

    private Kept load() {
        List<Parameter> own = jdbc.sql("""
                select key, version, value, source, effective_on from rules.parameter
                 where committee_id = platform.acting_committee() order by effective_on, version""").query((row, _) -> parameter(row)).list();
        Map<LocalDate, ShippedRules.Holiday> days = new HashMap<>(ShippedRules.HOLIDAYS);
        jdbc.sql("""
                select h.day, h.kind, h.name from rules.holiday h
                 where h.committee_id = platform.acting_committee() and h.list = (select max(n.list)
                   from rules.holiday n where n.committee_id = h.committee_id and n.year = h.year)""").query((row, _) -> holiday(row)).list().forEach(holiday -> days.put(holiday.day(), holiday));
        return new Kept(clock.instant().plus(KEPT), own, new Calendar(Map.copyOf(days)));
    }

    private static Parameter parameter(ResultSet row) throws SQLException {
        return new Parameter(
                row.getString("key"),
                row.getString("value"),
                row.getString("source"),
                row.getInt("version"),
                row.getObject("effective_on", LocalDate.class));
    }

    private static ShippedRules.Holiday holiday(ResultSet row) throws SQLException {
        return new ShippedRules.Holiday(
                row.getObject("day", LocalDate.class), "OFF".equals(row.getString("kind")), row.getString("name"));
    }

    /** Weekends are free unless a list says otherwise. */
    private record Calendar(Map<LocalDate, ShippedRules.Holiday> listed) implements WorkingCalendar {

        @Override
        public boolean isWorkingDay(LocalDate day) {
            ShippedRules.Holiday holiday = listed.get(day);
            if (holiday != null) {
                return !holiday.off();
            }
            return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        }
    }
}
