package org.tongxin.identity.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the vectors of RFC 6238 appendix B (its last six digits) and RFC 4648 section 10. */
class TimeCodesTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(TimeCodes.codeAt(SECRET, second / 30)).isEqualTo(code);
        assertThat(TimeCodes.acceptedStep(SECRET, code, Instant.ofEpochSecond(second), 0))
                .hasValue(second / 30);
    }

    @Test
    void the_neighbouring_steps_are_taken_and_no_others() {
        Instant now = Instant.ofEpochSecond(1111111111);
        long step = 1111111111L / 30;
        assertThat(TimeCodes.acceptedStep(SECRET, TimeCodes.codeAt(SECRET, step - 1), now, 0))
                .hasValue(step - 1);
        assertThat(TimeCodes.acceptedStep(SECRET, TimeCodes.codeAt(SECRET, step + 1), now, 0))
                .hasValue(step + 1);
        assertThat(TimeCodes.acceptedStep(SECRET, TimeCodes.codeAt(SECRET, step - 2), now, 0))
                .isEmpty();
        assertThat(TimeCodes.acceptedStep(SECRET, TimeCodes.codeAt(SECRET, step + 2), now, 0))
                .isEmpty();
    }

    @Test
    void a_step_that_was_used_is_not_taken_again_nor_is_one_before_it() {
        Instant now = Instant.ofEpochSecond(1111111111);
        long step = 1111111111L / 30;
        assertThat(TimeCodes.acceptedStep(SECRET, TimeCodes.codeAt(SECRET, step), now, step))
                .isEmpty();
        assertThat(TimeCodes.acceptedStep(SECRET, TimeCodes.codeAt(SECRET, step - 1), now, step))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI"})
    void base_32_is_that_of_the_standard_without_padding(String text, String encoded) {
        assertThat(Base32.encode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }
}
