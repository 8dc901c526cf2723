package org.tongxin.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/account", "/proposals?q=%E6%A1%A5&page=2", "/a/b#c"})
    void pages_of_ours_are_taken(String path) {
        assertThat(LocalPath.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "http:/evil.example",
                "javascript:alert(1)",
                "account",
                "/\tevil",
                "/\r\nSet-Cookie: a=b",
                "/ space",
                "/signin?next=/signin",
                "/signout",
                "/%zz",
                "/{x}"
            })
    void everything_else_leads_home(String path) {
        assertThat(LocalPath.of(path)).isEqualTo("/");
    }
}
