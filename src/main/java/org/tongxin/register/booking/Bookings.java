package org.tongxin.register.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.matter.MatterId;
import org.tongxin.register.places.Slot;

/** Keeps bookings. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Bookings {

    private static final String SELECT =
            "select b.* from register.booking b where b.committee_id = platform.acting_committee() and ";

    private final JdbcClient jdbc;

    Bookings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a new one. */
    void add(Booking booking, byte[] receipt) {
        jdbc.sql("""
                insert into register.booking (committee_id, id, matter_id, day, from_time, until_time, persons, wish, state, receipt,
                    asked_at)
                values (platform.acting_committee(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(booking.id().value())
                .param(booking.place().value())
                .param(booking.slot().day())
                .param(booking.slot().from())
                .param(booking.slot().until())
                .param(booking.persons())
                .param(booking.wish())
                .param(booking.state().name())
                .param(receipt)
                .param(booking.asked().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Keeps how who booked may be called and reached. */
    void add(BookingId id, String name, String phone) {
        jdbc.sql("insert into register.booker values (platform.acting_committee(), ?, ?, ?)")
                .param(id.value())
                .param(name)
                .param(phone)
                .update();
    }

    /** The one of that identity, held until the transaction ends. */
    Optional<Booking> hold(BookingId id) {
        return jdbc.sql(SELECT + "b.id = ? for update")
                .param(id.value())
                .query((row, _) -> booking(row))
                .optional();
    }

    /** The one of that receipt. */
    Optional<Booking> by(byte[] receipt) {
        return jdbc.sql(SELECT + "b.receipt = ?")
                .param(receipt)
                .query((row, _) -> booking(row))
                .optional();
    }

    /** How many places are taken in each hour of a place from that day on. */
    Map<Slot, Integer> taken(MatterId place, LocalDate from) {
        Map<Slot, Integer> taken = new HashMap<>();
        jdbc.sql("""
                select day, from_time, until_time, count(*) as n from register.booking
                 where committee_id = platform.acting_committee() and matter_id = ? and day >= ?
                   and state not in ('DECLINED', 'CANCELLED') group by day, from_time, until_time""")
                .param(place.value())
                .param(from)
                .query((row, _) -> taken.put(slot(row), row.getInt("n")))
                .list();
        return taken;
    }

    /** Keeps what was held and has changed. */
    void save(Booking booking) {
        Booking.Answered answered = booking.answered();
        jdbc.sql("""
                update register.booking set state = ?, answer = ?, led_to = ?, answered_name = ?, answered_at = ?, version = ?
                 where committee_id = platform.acting_committee() and id = ?""")
                .param(booking.state().name())
                .param(booking.answer())
                .param(booking.ledTo() == null ? null : booking.ledTo().value())
                .param(answered == null ? null : answered.by())
                .param(answered == null ? null : answered.at().atOffset(ZoneOffset.UTC))
                .param(booking.version())
                .param(booking.id().value())
                .update();
    }

    static Slot slot(ResultSet row) throws SQLException {
        return new Slot(
                row.getObject("day", LocalDate.class),
                row.getObject("from_time", LocalTime.class),
                row.getObject("until_time", LocalTime.class));
    }

    static Booking booking(ResultSet row) throws SQLException {
        UUID led = row.getObject("led_to", UUID.class);
        String by = row.getString("answered_name");
        return new Booking(
                new BookingId(row.getObject("id", UUID.class)),
                new MatterId(row.getObject("matter_id", UUID.class)),
                slot(row),
                row.getInt("persons"),
                row.getString("wish"),
                Booking.State.valueOf(row.getString("state")),
                row.getString("answer"),
                led == null ? null : new MatterId(led),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                by == null
                        ? null
                        : new Booking.Answered(
                                by,
                                row.getObject("answered_at", OffsetDateTime.class)
                                        .toInstant()),
                row.getInt("version"));
    }
}
