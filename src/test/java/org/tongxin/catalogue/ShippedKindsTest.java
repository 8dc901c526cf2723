package org.tongxin.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the product ships as kinds holds together. */
class ShippedKindsTest {

    private static final Set<String> CODES =
            ShippedKinds.ALL.stream().map(Kind::code).collect(Collectors.toSet());

    static Stream<Kind> every() {
        return ShippedKinds.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("every")
    void every_shipped_kind_is_sound(Kind kind) {
        assertThat(KindCheck.wrong(kind, CODES::contains)).as(kind.code()).isEmpty();
    }

    @Test
    void no_two_kinds_have_one_code_and_none_of_a_language_one_name_in_a_group() {
        assertThat(ShippedKinds.ALL).extracting(Kind::code).doesNotHaveDuplicates();
        assertThat(ShippedKinds.ALL)
                .extracting(kind -> kind.group() + kind.zh())
                .doesNotHaveDuplicates();
        assertThat(ShippedKinds.ALL)
                .extracting(kind -> kind.group() + kind.en())
                .doesNotHaveDuplicates();
    }

    @Test
    void what_is_broken_in_a_kind_is_told_one_by_one() {
        Kind kind = ShippedKinds.read("""
                {"code": "Broken", "group": "M", "zh": "坏的", "about": {"zh": "一", "en": "one"}, "links": ["nowhere"],
                 "fields": [{"code": "n", "type": "TEXT", "zh": "数", "en": "Number", "unit": "件"},
                            {"code": "n", "type": "CHOICE", "zh": "选", "en": "Choice", "options": [{"code": "a", "zh": "甲", "en": "A"}]}],
                 "roles": [{"code": "r", "zh": "标题", "en": "Who", "least": 3, "most": 1}],
                 "stages": [{"code": "s", "zh": "一", "en": "One", "needs": ["ghost", "CHECKLIST"]}],
                 "facts": [{"event": "e", "quantity": "n", "at": "t", "until": "s", "on": "n", "each": "x", "when": {"n": ["z"]}}]}""").kind(1, true);
        assertThat(KindCheck.wrong(kind, CODES::contains))
                .extracting(reason -> reason.key().substring("catalogue.refused.".length()))
                .contains(
                        "code",
                        "en",
                        "link",
                        "twice",
                        "unitOf",
                        "options",
                        "roleLeast",
                        "sameName",
                        "need",
                        "at",
                        "factOn",
                        "quantity",
                        "each",
                        "when");
    }
}
