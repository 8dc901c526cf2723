package org.tongxin.common.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.tongxin.common.Reason;

/**
 * Speaks to one reader in one language: messages of the bundles, dates, times and numbers, worded as ui.md §6 asks.
 * Made anew for each request; today comes from the clock, so that a date of another year carries its year.
 */
public final class Words {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final MessageSource messages;
    private final Locale locale;
    private final Clock clock;

    /** The clock gives today and the zone in which instants are read. */
    public Words(MessageSource messages, Locale locale, Clock clock) {
        this.messages = messages;
        this.locale = locale;
        this.clock = clock;
    }

    /**
     * The message of that key. Dates, instants and times among the arguments are worded first; numbers get their
     * thousands comma from the bundle, so hand a year or a filing number over as text.
     *
     * @throws org.springframework.context.NoSuchMessageException when no bundle has the key: a page never shows a key
     */
    public String t(String key, Object... args) {
        return messages.getMessage(key, Arrays.stream(args).map(this::worded).toArray(), locale);
    }

    /** The message of that key, or the word itself where a committee or an address says a code that no bundle knows. */
    public String orElse(String key, String word) {
        return Objects.requireNonNull(messages.getMessage(key, null, word, locale));
    }

    /** What is counted (量词) in the reader's language, for so many of it; the word of the data where no bundle knows it. */
    public String unit(String unit, Number many) {
        return Objects.requireNonNull(messages.getMessage("common.unit." + unit, new Object[] {many}, unit, locale));
    }

    /** What is counted, for many of it: beside the name of a column or field. */
    public String unit(String unit) {
        return unit(unit, 2);
    }

    /** A reason in words. */
    public String t(Reason reason) {
        return t(reason.key(), reason.args().toArray());
    }

    /** 5 月 18 日 or 18 May; with its year when that is not this one. */
    public String date(LocalDate date) {
        boolean thisYear = date.getYear() == Year.now(clock).getValue();
        return thisYear ? format(date, "M 月 d 日", "d MMMM") : format(date, "yyyy 年 M 月 d 日", "d MMMM yyyy");
    }

    /** The date with its weekday: 5 月 18 日 星期一 or Monday 18 May. */
    public String weekday(LocalDate date) {
        return en() ? format(date, "", "EEEE ") + date(date) : date(date) + format(date, " EEEE", "");
    }

    /** 5 月 18 日 14:30 or 18 May, 14:30, read in the clock's zone. */
    public String dateTime(Instant instant) {
        return date(day(instant)) + (en() ? ", " : " ") + time(instant);
    }

    /** 14:30, read in the clock's zone. */
    public String time(Instant instant) {
        return TIME.format(instant.atZone(clock.getZone()));
    }

    /** The day on which the instant falls, in the clock's zone. */
    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }

    /** 1,426; as many decimals as the number has. */
    public String number(Number number) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.US);
        format.setMaximumFractionDigits(number instanceof BigDecimal decimal ? Math.max(decimal.scale(), 0) : 3);
        return format.format(number);
    }

    /** Whether the reader reads English. */
    public boolean en() {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }

    /** What stands in the page's {@code lang}: {@code zh-CN} or {@code en}. */
    public String lang() {
        return en() ? "en" : "zh-CN";
    }

    private Object worded(Object arg) {
        return switch (arg) {
            case LocalDate date -> date(date);
            case Instant instant -> dateTime(instant);
            case LocalTime time -> TIME.format(time);
            default -> arg;
        };
    }

    private String format(LocalDate date, String chinese, String english) {
        return en()
                ? DateTimeFormatter.ofPattern(english, Locale.ENGLISH).format(date)
                : DateTimeFormatter.ofPattern(chinese, Locale.SIMPLIFIED_CHINESE)
                        .format(date);
    }
}
