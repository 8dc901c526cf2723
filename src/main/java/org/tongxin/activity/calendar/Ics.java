package org.tongxin.activity.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes activities as calendar programs read them (RFC 5545): lines of at most 75 octets, texts escaped, times in UTC. */
final class Ics {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final int LINE = 73;

    private final StringBuilder out = new StringBuilder();
    private final ZoneId zone;
    private final String now;

    private Ics(Clock clock) {
        this.zone = clock.getZone();
        this.now = MOMENT.format(clock.instant().atOffset(ZoneOffset.UTC));
    }

    static String of(List<SeeCalendar.Entry> entries, String base, Clock clock) {
        Ics ics = new Ics(clock);
        ics.line("BEGIN:VCALENDAR");
        ics.line("VERSION:2.0");
        ics.line("PRODID:-//Tongxin//Activities//ZH");
        ics.line("CALSCALE:GREGORIAN");
        ics.line("METHOD:PUBLISH");
        entries.forEach(entry -> ics.event(entry, base));
        ics.line("END:VCALENDAR");
        return ics.out.toString();
    }

    private void event(SeeCalendar.Entry entry, String base) {
        LocalDate last = entry.until() == null ? entry.on() : entry.until();
        line("BEGIN:VEVENT");
        line("UID:" + entry.id() + "@tongxin");
        line("DTSTAMP:" + now);
        line("SEQUENCE:" + entry.version());
        LocalTime starts = entry.starts();
        if (starts == null) {
            line("DTSTART;VALUE=DATE:" + DAY.format(entry.on()));
            line("DTEND;VALUE=DATE:" + DAY.format(last.plusDays(1)));
        } else {
            LocalTime ends = entry.ends();
            line("DTSTART:" + moment(entry.on(), starts));
            line("DTEND:"
                    + (ends == null
                            ? moment(last, starts.plusHours(starts.getHour() < 23 ? 1 : 0))
                            : moment(last, ends)));
        }
        line("SUMMARY:" + escaped(entry.title()));
        if (!entry.place().isEmpty()) {
            line("LOCATION:" + escaped(entry.place()));
        }
        line("URL:" + base + "/activities/" + entry.id());
        line("END:VEVENT");
    }

    private String moment(LocalDate day, LocalTime time) {
        return MOMENT.format(day.atTime(time).atZone(zone).withZoneSameInstant(ZoneOffset.UTC));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** No line is longer than 75 octets, and none is broken inside a character. */
    private void line(String text) {
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            String character = Character.toString(point);
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(character);
            octets += more;
            i += character.length();
        }
        out.append("\r\n");
    }
}
