package org.tongxin.register.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Receipt;
import org.tongxin.common.UseCase;
import org.tongxin.platform.Acting;

/** Who booked looks with the receipt code what became of it, and cancels it (回执查询、取消预约). */
@UseCase
public class FollowBooking {

    private final Bookings bookings;
    private final TellHosts telling;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FollowBooking(Bookings bookings, TellHosts telling, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.bookings = bookings;
        this.telling = telling;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A booking with what its place is called and where it is. */
    public record Followed(Booking booking, String title, String where, boolean mayCancel) {}

    /** The booking of that code within this committee. */
    public Optional<Followed> by(CommitteeId committee, Receipt receipt) {
        return Acting.as(
                Acting.platform(committee),
                () -> Objects.requireNonNull(transaction.execute(
                        _ -> bookings.by(receipt.hash(committee)).map(this::followed))));
    }

    private Followed followed(Booking booking) {
        return jdbc.sql("select m.title, m.place from matter.matter m"
                        + " where m.committee_id = platform.acting_committee() and m.id = ?")
                .param(booking.place().value())
                .query((row, _) ->
                        new Followed(booking, row.getString("title"), row.getString("place"), mayCancel(booking)))
                .single();
    }

    private boolean mayCancel(Booking booking) {
        return booking.state().isOpen() && !booking.slot().day().isBefore(LocalDate.now(clock));
    }

    /** Cancels it; its hour is free again. Cancelling twice is once. */
    public Outcome<BookingId> cancel(CommitteeId committee, Receipt receipt) {
        return Acting.as(
                Acting.platform(committee),
                () -> Objects.requireNonNull(transaction.execute(_ -> bookings.by(receipt.hash(committee))
                        .flatMap(found -> bookings.hold(found.id()))
                        .map(this::cancelled)
                        .orElseGet(Outcome::missing))));
    }

    private Outcome<BookingId> cancelled(Booking booking) {
        if (booking.state() == Booking.State.CANCELLED) {
            return Outcome.done(booking.id());
        }
        if (!mayCancel(booking)) {
            return Outcome.refused(Reason.of("register.refused.cancel"));
        }
        Booking now =
                booking.now(Booking.State.CANCELLED, booking.answer(), null, new Booking.Answered("", clock.instant()));
        bookings.save(now);
        telling.of(now);
        return Outcome.done(booking.id());
    }
}
