package org.tongxin.figures.defined;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongxin.common.Outcome;

/** A rounding word is printed only where the exact value bears it out. */
class RoundingWordsTest {

    @ParameterizedTest
    @CsvSource({
        "263512, 元, YU, 26万, 26万余元",
        "263512, 元, DUO, 26万元, 26万多元",
        "258000, 元, JIN, 26万, 近26万元",
        "97400.50, 元, YU, 9.7万, 9.7万余元",
        "220, 元, NONE, 220, 220元",
        "2230000, 元, YU, 220万, 220万余元",
        "127, 名, GONG, 127, 共127名",
        "5001, 人次, YU, '5,000', '5,000余人次'",
        "253, 条, DUO, 250条, 250多条",
        "149, 个, LEIJI, 149, 累计149个",
        "300000000, 元, GONG, 3亿, 共3亿元",
        "26.35, 万元, YU, 26, 26余万元"
    })
    void words_that_the_value_bears_out_are_accepted(
            BigDecimal exact, String unit, RoundingWords.Word word, String printed, String text) {
        assertThat(RoundingWords.check(exact, unit, word, printed))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(((RoundingWords.Wording) done.value()).text())
                                .isEqualTo(text));
    }

    @ParameterizedTest
    @CsvSource({
        "263512, 元, JIN, 26万",
        "260000, 元, JIN, 26万",
        "260000, 元, YU, 26万",
        "259999, 元, YU, 26万",
        "270000, 元, YU, 26万",
        "254000, 元, JIN, 26万",
        "263512, 元, GONG, 26万",
        "126, 名, NONE, 127",
        "48, 次, YU, 48",
        "150, 次, YU, 一百",
        "150, 次, YU, 100元",
        "150, 次, YU, ''",
        "260, 条, DUO, 250"
    })
    void words_that_it_contradicts_are_refused_with_the_exact_value(
            BigDecimal exact, String unit, RoundingWords.Word word, String printed) {
        assertThat(RoundingWords.check(exact, unit, word, printed)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whatever_is_proposed_is_borne_out() {
        Random random = new Random(1);
        for (int i = 0; i < 3_000; i++) {
            BigDecimal exact = BigDecimal.valueOf(Math.abs(random.nextLong() % 900_000_000L), random.nextInt(3))
                    .divideToIntegralValue(BigDecimal.valueOf(1 + random.nextInt(10_000)));
            assertThat(RoundingWords.propose(exact, "元"))
                    .isNotEmpty()
                    .allSatisfy(
                            wording -> assertThat(RoundingWords.check(exact, "元", wording.word(), wording.printed()))
                                    .isEqualTo(Outcome.done(wording)));
        }
        assertThat(RoundingWords.propose(BigDecimal.valueOf(263_512), "元"))
                .extracting(RoundingWords.Wording::text)
                .containsExactly("共263512元", "26万余元", "20万余元");
    }
}
