package org.tongxin.identity.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongxin.common.Reason;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource({
        "short1234,identity.password.short",
        "password123,identity.password.common",
        "Password2026!,identity.password.common",
        "1qaz2wsx3edc,identity.password.common",
        "1234567890,identity.password.common",
        "9876543210,identity.password.common",
        "20260518201,identity.password.common",
        "aaaaaaaaaaaa,identity.password.common",
        "abababababab,identity.password.common",
        "woaizhongguo,identity.password.common",
        "xx-shenheqing-9,identity.password.login",
        "SHENHEQING2026,identity.password.login"
    })
    void guessable_passwords_are_refused_with_the_reason(String password, String key) {
        assertThat(PasswordRules.check("fresh", password, "shenheqing"))
                .extracting(Reason::key)
                .containsExactly(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "山高水长人心齐再走一程", "k3v9-Tq7w-mm2x", "8412907355618204739"})
    void long_ones_are_taken_without_asking_for_mixed_signs(String password) {
        assertThat(PasswordRules.check("fresh", password, "shenheqing")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {129, 5000})
    void endless_ones_are_refused(int length) {
        assertThat(PasswordRules.check("fresh", "长".repeat(length), "shen"))
                .extracting(Reason::key)
                .containsExactly("identity.password.long");
    }
}
