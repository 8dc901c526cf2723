package org.tongxin.common.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.tongxin.common.Reason;

class WordsTest {

    private static final Instant NOW = Instant.parse("2026-05-18T02:42:00Z");

    private final Words chinese = words(Locale.SIMPLIFIED_CHINESE);
    private final Words english = words(Locale.ENGLISH);

    @Test
    void a_date_of_this_year_stands_without_its_year() {
        assertThat(chinese.date(LocalDate.of(2026, 5, 26))).isEqualTo("5 月 26 日");
        assertThat(english.date(LocalDate.of(2026, 5, 26))).isEqualTo("26 May");
        assertThat(chinese.date(LocalDate.of(2027, 3, 31))).isEqualTo("2027 年 3 月 31 日");
        assertThat(english.date(LocalDate.of(2027, 3, 31))).isEqualTo("31 March 2027");
    }

    @Test
    void an_instant_is_read_in_the_zone_of_the_clock() {
        assertThat(chinese.dateTime(NOW)).isEqualTo("5 月 18 日 10:42");
        assertThat(english.dateTime(NOW)).isEqualTo("18 May, 10:42");
        assertThat(chinese.weekday(LocalDate.of(2026, 5, 18))).isEqualTo("5 月 18 日 星期一");
        assertThat(english.weekday(LocalDate.of(2026, 5, 18))).isEqualTo("Monday 18 May");
    }

    @Test
    void numbers_carry_a_thousands_comma_and_keep_their_decimals() {
        assertThat(chinese.number(1426)).isEqualTo("1,426");
        assertThat(chinese.number(new BigDecimal("75.8"))).isEqualTo("75.8");
        assertThat(english.t("common.fold.open", 1426)).isEqualTo("Show all (1,426 characters)");
    }

    @Test
    void a_missing_key_is_a_fault_and_never_shown() {
        assertThatExceptionOfType(NoSuchMessageException.class).isThrownBy(() -> chinese.t("common.nothing.here"));
    }

    @Test
    void every_chip_has_its_word_in_both_languages() {
        assertThat(Chips.codes()).hasSizeGreaterThan(50).allSatisfy(code -> {
            assertThat(Chips.of(chinese, code).word()).isNotBlank();
            assertThat(Chips.of(english, code).word()).isNotBlank();
        });
    }

    @Test
    void both_languages_have_the_same_keys() {
        ResourceBundle.Control plain =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle root = ResourceBundle.getBundle("messages.common", Locale.ROOT, plain);
        ResourceBundle other = ResourceBundle.getBundle("messages.common_en", Locale.ROOT, plain);
        assertThat(other.keySet()).containsExactlyInAnyOrderElementsOf(root.keySet());
    }

    @Test
    void errors_tell_the_first_reason_of_each_field_and_the_general_ones() {
        Errors errors = Errors.of(
                List.of(
                        Reason.at("by", "common.field.required"),
                        Reason.at("by", "common.field.optional"),
                        Reason.of("common.refused")),
                english);

        assertThat(errors.fields()).isEqualTo(Map.of("by", "Required"));
        assertThat(errors.general()).containsExactly("Not done");
        assertThat(errors.count()).isEqualTo(2);
    }

    @Test
    void only_the_longest_matching_entry_is_current() {
        NavEntry all = new NavEntry("全部", "list", "/proposals", 0);
        NavEntry mine = new NavEntry("我的", "user", "/proposals/mine", 0);
        Navigation nav = new Navigation(List.of(new NavGroup("", List.of(all, mine))), List.of());

        assertThat(nav.current(mine, "/proposals/mine/7")).isTrue();
        assertThat(nav.current(all, "/proposals/mine/7")).isFalse();
        assertThat(nav.current(all, "/proposals/7")).isTrue();
        assertThat(nav.current(all, "/proposalsx")).isFalse();
    }

    @Test
    void bars_share_one_scale_from_zero() {
        Bars.Row longest = Bars.Row.of("已兑现", 96, Bars.Fill.SONG, "96 条");
        Bars.Row parts = new Bars.Row(
                "市住建局", List.of(new Bars.Part(24, Bars.Fill.S2), new Bars.Part(12, Bars.Fill.HATCH)), "", null);
        Bars bars = new Bars("承诺", List.of(longest, parts), List.of());

        assertThat(bars.length(longest.parts().getFirst())).isEqualTo(100.0);
        assertThat(bars.start(parts, 1)).isEqualTo(25.0);
        assertThat(bars.length(parts.parts().getLast())).isEqualTo(12.5);
    }

    private static Words words(Locale locale) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/common");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Words(messages, locale, Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));
    }
}
