package org.tongxin.register.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.Typed;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Permissions;
import org.tongxin.register.places.PlaceKinds;

/** Those who receive see who booked: the secretariat all bookings, a host those of their own places (预约登记). */
@UseCase
@Transactional(readOnly = true)
public class SeeBookings {

    /** Rows of a page. */
    public static final int PAGE = 25;

    private static final String FROM = """
         from register.booking b
         join matter.matter m on m.committee_id = b.committee_id and m.id = b.matter_id
         left join register.booker k on k.committee_id = b.committee_id and k.booking_id = b.id
        where b.committee_id = platform.acting_committee()
          and (:desk or exists (select 1 from matter.part y where y.committee_id = b.committee_id and y.matter_id = b.matter_id
               and y.party_id = :member and y.role = any(:hosts)))""";

    private final JdbcClient jdbc;
    private final Clock clock;

    SeeBookings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Which bookings. */
    public enum Show {
        /** Wait for an answer. */
        ASKED,
        /** Agreed, and to come; or over and nobody said whether they came. */
        COMING,
        /** Over and done. */
        PAST
    }

    /**
     * A booking as its host reads it.
     *
     * @param name how who booked wants to be called; empty once forgotten or never said
     */
    public record Row(Booking booking, String title, String name, String phone) {

        @Override
        public String toString() {
            return "Row " + booking.id();
        }
    }

    /** A page of them. */
    public record Page(List<Row> rows, @Nullable String next, Map<Show, Integer> counts, LocalDate today) {}

    /** The page that is asked for; what is nearest first, what is over last first. */
    public Page list(Actor who, @Nullable Show asked, @Nullable String after) {
        Show show = asked == null ? Show.ASKED : asked;
        boolean back = show == Show.PAST;
        Map<String, Object> more = new HashMap<>();
        String where = " and " + part(show);
        String[] cursor = after == null ? new String[0] : after.split("~", -1);
        LocalDate day = cursor.length == 2 ? Typed.day(cursor[0]) : null;
        UUID last = cursor.length == 2 ? Typed.id(cursor[1], value -> value) : null;
        if (day != null && last != null) {
            where += " and (b.day, b.id) " + (back ? "<" : ">") + " (:day, :last)";
            more.put("day", day);
            more.put("last", last);
        }
        String order = back ? " order by b.day desc, b.id desc" : " order by b.day, b.id";
        List<Row> rows = bound(who, "select b.*, m.title, k.name, k.phone" + FROM + where + order + " limit :most")
                .params(more)
                .param("most", PAGE + 1)
                .query((row, _) -> row(row))
                .list();
        Booking end = rows.size() > PAGE ? rows.get(PAGE - 1).booking() : null;
        return new Page(
                rows.subList(0, Math.min(PAGE, rows.size())),
                end == null ? null : end.slot().day() + "~" + end.id(),
                counts(who),
                LocalDate.now(clock));
    }

    private static String part(Show show) {
        return switch (show) {
            case ASKED -> "b.state = 'ASKED'";
            case COMING -> "b.state = 'CONFIRMED'";
            case PAST -> "b.state in ('CAME', 'ABSENT', 'DECLINED', 'CANCELLED')";
        };
    }

    private JdbcClient.StatementSpec bound(Actor who, String sql) {
        return jdbc.sql(sql)
                .param("desk", who.at(Desk.SECRETARIAT))
                .param(
                        "member",
                        who.member() == null ? new UUID(0, 0) : who.member().value())
                .param("hosts", PlaceKinds.HOSTS.toArray(String[]::new));
    }

    private Map<Show, Integer> counts(Actor who) {
        return bound(
                        who,
                        "select count(*) filter (where " + part(Show.ASKED) + ") as asked, count(*) filter (where "
                                + part(Show.COMING) + ") as coming, count(*) filter (where " + part(Show.PAST)
                                + ") as past" + FROM)
                .query((row, _) -> Map.of(
                        Show.ASKED,
                        row.getInt("asked"),
                        Show.COMING,
                        row.getInt("coming"),
                        Show.PAST,
                        row.getInt("past")))
                .single();
    }

    /** One of them, if this person receives there. */
    public Optional<Row> see(Actor who, BookingId id) {
        return Permissions.allows(who, SeeBookings.class)
                ? bound(who, "select b.*, m.title, k.name, k.phone" + FROM + " and b.id = :id")
                        .param("id", id.value())
                        .query((row, _) -> row(row))
                        .optional()
                : Optional.empty();
    }

    private static Row row(ResultSet row) throws SQLException {
        String name = row.getString("name");
        String phone = row.getString("phone");
        return new Row(
                Bookings.booking(row), row.getString("title"), name == null ? "" : name, phone == null ? "" : phone);
    }
}
