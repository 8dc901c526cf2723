package org.tongxin.register.booking;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.CommitteeId;
import org.tongxin.matter.MatterId;
import org.tongxin.register.places.Hours;
import org.tongxin.register.places.Slot;
import org.tongxin.rules.RuleSet;
import org.tongxin.rules.Rules;
import org.tongxin.rules.WorkingCalendar;

/** Which hours of a place may still be booked, and how many may come to each. */
@Component
public class FreeSlots {

    private final Bookings bookings;
    private final Rules rules;
    private final Clock clock;

    FreeSlots(Bookings bookings, Rules rules, Clock clock) {
        this.bookings = bookings;
        this.rules = rules;
        this.clock = clock;
    }

    /** An hour, and how many more may book it. */
    public record Free(Slot slot, int left) {}

    /** The hours from now on, the full ones too. */
    @Transactional(readOnly = true)
    public List<Free> of(CommitteeId committee, MatterId place, List<Hours> hours) {
        LocalDateTime now = LocalDateTime.now(clock);
        RuleSet sheet = rules.on(committee, now.toLocalDate());
        LocalDate last = now.toLocalDate().plusDays(sheet.number("booking.daysAhead"));
        WorkingCalendar calendar = rules.calendar(committee);
        int most = sheet.number("booking.perSlot");
        Map<Slot, Integer> taken = bookings.taken(place, now.toLocalDate());
        return Slot.of(hours, now, last, sheet.number("booking.slotMinutes"), day -> isHoliday(calendar, day)).stream()
                .map(slot -> new Free(slot, Math.max(0, most - taken.getOrDefault(slot, 0))))
                .toList();
    }

    /** A weekday on which nobody works is a holiday; what is open at weekends is meant to be. */
    private static boolean isHoliday(WorkingCalendar calendar, LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !calendar.isWorkingDay(day);
    }
}
