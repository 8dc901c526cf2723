package org.tongxin.register.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.matter.MatterId;

/** Keeps when places are open and how they show themselves. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Places {

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How a place shows itself.
     *
     * @param shown whether the public sees it
     * @param bookable whether the public may book an hour
     * @param purpose what it is for, said to the public
     */
    public record Setting(boolean shown, boolean bookable, String purpose, List<Hours> hours) {

        /** Of a place about which nothing was said. */
        public static final Setting NONE = new Setting(false, false, "", List.of());

        public Setting {
            hours = List.copyOf(hours);
        }
    }

    private record Line(
            boolean shown,
            boolean bookable,
            String purpose,
            @Nullable Hours hours) {}

    /** How it shows itself. */
    public Setting of(MatterId id) {
        List<Line> lines =
                jdbc.sql("""
                select p.shown, p.bookable, p.purpose, h.weekday, h.week, h.day, h.from_time, h.until_time
                  from register.place p
                  left join register.hours h on h.committee_id = p.committee_id and h.matter_id = p.matter_id
                 where p.committee_id = platform.acting_committee() and p.matter_id = ? order by h.no""").param(id.value()).query((row, _) -> line(row)).list();
        if (lines.isEmpty()) {
            return Setting.NONE;
        }
        Line first = lines.getFirst();
        List<Hours> hours = new ArrayList<>();
        for (Line line : lines) {
            if (line.hours() != null) {
                hours.add(line.hours());
            }
        }
        return new Setting(first.shown(), first.bookable(), first.purpose(), hours);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getBoolean("shown"),
                row.getBoolean("bookable"),
                row.getString("purpose"),
                row.getObject("from_time", LocalTime.class) == null ? null : hours(row));
    }

    static Hours hours(ResultSet row) throws SQLException {
        Integer weekday = row.getObject("weekday", Integer.class);
        return new Hours(
                weekday == null ? null : DayOfWeek.of(weekday),
                row.getObject("week", Integer.class),
                row.getObject("day", LocalDate.class),
                row.getObject("from_time", LocalTime.class),
                row.getObject("until_time", LocalTime.class));
    }

    /** The same, held until the transaction ends, so that the last hour is given once; empty where nothing was said about it. */
    public Optional<Setting> hold(MatterId id) {
        boolean there = jdbc.sql("select 1 from register.place where committee_id = platform.acting_committee()"
                        + " and matter_id = ? for update")
                .param(id.value())
                .query(Integer.class)
                .optional()
                .isPresent();
        return there ? Optional.of(of(id)) : Optional.empty();
    }

    /** Keeps how it shows itself; its hours stay. */
    void show(MatterId id, boolean shown, boolean bookable, String purpose, By by) {
        jdbc.sql("""
                insert into register.place (committee_id, matter_id, shown, bookable, purpose, changed_name, changed_at)
                values (platform.acting_committee(), ?, ?, ?, ?, ?, ?)
                on conflict (committee_id, matter_id) do update set shown = excluded.shown, bookable = excluded.bookable,
                   purpose = excluded.purpose, changed_name = excluded.changed_name, changed_at = excluded.changed_at""")
                .param(id.value())
                .param(shown)
                .param(bookable)
                .param(purpose)
                .param(by.name())
                .param(by.at())
                .update();
    }

    /** Keeps when it is open. */
    void open(MatterId id, List<Hours> hours, By by) {
        jdbc.sql("""
                insert into register.place (committee_id, matter_id, changed_name, changed_at)
                values (platform.acting_committee(), ?, ?, ?)
                on conflict (committee_id, matter_id) do update set changed_name = excluded.changed_name,
                   changed_at = excluded.changed_at""").param(id.value()).param(by.name()).param(by.at()).update();
        jdbc.sql("delete from register.hours where committee_id = platform.acting_committee() and matter_id = ?")
                .param(id.value())
                .update();
        int no = 0;
        for (Hours each : hours) {
            jdbc.sql("insert into register.hours values (platform.acting_committee(), ?, ?, ?, ?, ?, ?, ?)")
                    .param(id.value())
                    .param(++no)
                    .param(each.weekday() == null ? null : each.weekday().getValue())
                    .param(each.week())
                    .param(each.day())
                    .param(each.from())
                    .param(each.until())
                    .update();
        }
    }

    /** Who says so, and when. */
    record By(String name, OffsetDateTime at) {}

    static MatterId id(ResultSet row) throws SQLException {
        return new MatterId(row.getObject("id", UUID.class));
    }
}
