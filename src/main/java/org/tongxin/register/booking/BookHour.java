package org.tongxin.register.booking;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.Receipt;
import org.tongxin.common.Typed;
import org.tongxin.common.UseCase;
import org.tongxin.matter.MatterId;
import org.tongxin.platform.Acting;
import org.tongxin.register.Senders;
import org.tongxin.register.places.OpenPlaces;
import org.tongxin.register.places.Places;
import org.tongxin.register.places.Slot;
import org.tongxin.rules.Rules;

/** Anybody books an hour at a place the public sees (群众预约), with as little about themselves as they like. */
@UseCase
public class BookHour {

    /** Longest name, in characters. */
    public static final int NAME_MAX = 40;

    /** Longest wish, in characters. */
    public static final int WISH_MAX = 500;

    /** Most people of one booking. */
    public static final int PERSONS_MAX = 20;

    /** Why somebody is asked to come back tomorrow. */
    public static final String ENOUGH = "register.refused.enough";

    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{5,30}");
    private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");

    private final Bookings bookings;
    private final Places places;
    private final OpenPlaces open;
    private final FreeSlots free;
    private final TellHosts telling;
    private final Doorway doorway;

    BookHour(Bookings bookings, Places places, OpenPlaces open, FreeSlots free, TellHosts telling, Doorway doorway) {
        this.bookings = bookings;
        this.places = places;
        this.open = open;
        this.free = free;
        this.telling = telling;
        this.doorway = doorway;
    }

    /** What every act of the public passes: the count of senders, the rules, one transaction, the time. */
    @org.springframework.stereotype.Component
    record Doorway(Senders senders, Rules rules, TransactionTemplate transaction, Clock clock) {}

    /**
     * What somebody sends.
     *
     * @param hour day and beginning of the hour, {@code 2026-05-20T14:30}
     * @param name how they want to be called; may be empty
     * @param trap what no person fills in
     * @param key of the form, so that the same form sent twice is one booking
     */
    public record Sheet(
            String hour,
            String persons,
            String wish,
            String name,
            String phone,
            boolean consent,
            String trap,
            String key) {

        public Sheet {
            name = Prose.clean(name.replaceAll("\\s+", " "));
            phone = Prose.clean(phone);
            wish = Prose.clean(wish);
        }

        @Override
        public String toString() {
            return "Sheet";
        }
    }

    /**
     * Keeps it and gives the code with which it is looked up and cancelled.
     *
     * @param address from where it comes; used to count and not kept
     */
    public Outcome<Receipt> book(CommitteeId committee, MatterId place, Sheet sheet, String address) {
        return Acting.as(
                Acting.platform(committee),
                () -> Objects.requireNonNull(doorway.transaction().execute(status -> {
                    Outcome<Receipt> outcome = booked(committee, place, sheet, address);
                    if (!(outcome instanceof Outcome.Done)) {
                        status.setRollbackOnly();
                    }
                    return outcome;
                })));
    }

    private Outcome<Receipt> booked(CommitteeId committee, MatterId place, Sheet sheet, String address) {
        Receipt receipt =
                KEY.matcher(sheet.key()).matches() ? Receipt.of(committee, place + sheet.key()) : Receipt.fresh();
        // held before it is looked at: of two people who want the last place one waits, and is told
        Optional<Places.Setting> setting = places.hold(place);
        Optional<OpenPlaces.Row> row = open.find(committee, place);
        if (setting.isEmpty() || row.filter(OpenPlaces.Row::bookable).isEmpty()) {
            return Outcome.missing();
        }
        if (bookings.by(receipt.hash(committee)).isPresent()) {
            return Outcome.done(receipt);
        }
        List<Reason> wrong = wrong(sheet);
        Slot slot = slot(free.of(committee, place, setting.get().hours()), sheet.hour(), wrong);
        if (slot == null || !wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        LocalDate today = LocalDate.now(doorway.clock());
        int most = doorway.rules().on(committee, today).number("booking.perDayFromOnePlace");
        if (!doorway.senders().counted("booking", address, today, most)) {
            return Outcome.refused(Reason.of(ENOUGH, most));
        }
        keep(place, sheet, slot, receipt.hash(committee));
        return Outcome.done(receipt);
    }

    private void keep(MatterId place, Sheet sheet, Slot slot, byte[] receipt) {
        Booking booking = new Booking(
                BookingId.fresh(),
                place,
                slot,
                Objects.requireNonNull(Typed.number(sheet.persons())),
                sheet.wish(),
                Booking.State.ASKED,
                "",
                null,
                doorway.clock().instant(),
                null,
                1);
        bookings.add(booking, receipt);
        if (!sheet.name().isEmpty() || !sheet.phone().isEmpty()) {
            bookings.add(booking.id(), sheet.name(), sheet.phone());
        }
        telling.of(booking);
    }

    private static @Nullable Slot slot(List<FreeSlots.Free> free, String hour, List<Reason> wrong) {
        String[] parts = hour.strip().split("T", -1);
        LocalDate day = parts.length == 2 ? Typed.day(parts[0]) : null;
        LocalTime from = parts.length == 2 ? time(parts[1]) : null;
        Optional<FreeSlots.Free> found = free.stream()
                .filter(each ->
                        each.slot().day().equals(day) && each.slot().from().equals(from))
                .findFirst();
        if (found.isEmpty()) {
            wrong.add(Reason.at("hour", "register.refused.hour"));
        } else if (found.get().left() == 0) {
            wrong.add(Reason.at("hour", "register.refused.full"));
        }
        return found.map(FreeSlots.Free::slot).orElse(null);
    }

    private static @Nullable LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static List<Reason> wrong(Sheet sheet) {
        List<Reason> wrong = new ArrayList<>();
        Integer persons = Typed.number(sheet.persons());
        if (!sheet.trap().isBlank()) {
            wrong.add(Reason.of("register.refused.trap"));
        }
        if (persons == null || persons < 1 || persons > PERSONS_MAX) {
            wrong.add(Reason.at("persons", "register.refused.persons", PERSONS_MAX));
        }
        if (sheet.wish().isEmpty() || Prose.length(sheet.wish()) > WISH_MAX) {
            wrong.add(Reason.at("wish", "register.refused.wish", WISH_MAX));
        }
        if (Prose.length(sheet.name()) > NAME_MAX) {
            wrong.add(Reason.at("name", "register.refused.name", NAME_MAX));
        }
        if (!sheet.phone().isEmpty() && !PHONE.matcher(sheet.phone()).matches()) {
            wrong.add(Reason.at("phone", "register.refused.phone"));
        }
        if (!sheet.consent()) {
            wrong.add(Reason.at("consent", "register.refused.consent"));
        }
        return wrong;
    }
}
