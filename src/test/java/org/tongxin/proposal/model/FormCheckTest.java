package org.tongxin.proposal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a text's form while it is written. */
class FormCheckTest {

    private static List<String> hints(Text text) {
        return FormCheck.of(text, Desks.RULES).stream()
                .filter(remark -> !remark.right())
                .map(FormCheck.Remark::message)
                .toList();
    }

    @Test
    void a_sound_text_gets_no_hint() {
        Text text = new Text("关于增设路灯的提案", "据去年统计，北巷四百户没有路灯。", "归属不清，两家单位都以为是对方的。", "一、由市政统一安装。二、每季公布修了多少。");
        assertThat(hints(text)).isEmpty();
    }

    @Test
    void an_empty_sheet_is_told_where_to_begin_and_nothing_more() {
        assertThat(hints(Text.EMPTY)).containsExactly("ONE_MATTER.none", "PARTS.missing.situation");
    }

    @Test
    void two_matters_in_one_title_an_amount_without_source_and_suggestions_in_one_lump_are_pointed_out() {
        Text text = new Text("关于路灯和关于公交的提案", "北巷有四百户没有路灯。", "归属不清。", "请市里把路灯装起来。");
        assertThat(hints(text)).containsExactly("ONE_MATTER.several", "ITEMS.none", "SOURCES.none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800001234", "110101199003074578", "6222020200112233445", "a.b@example.org", "苏A12B45"})
    void personal_data_is_pointed_out_and_not_repeated(String data) {
        Text text = new Text("关于路灯", "联系人 " + data + " 说没有路灯。", "不清。", "一、装路灯。");
        FormCheck.Remark remark = FormCheck.of(text, Desks.RULES).getLast();
        assertThat(remark.kind()).isEqualTo(FormCheck.Kind.PERSONAL_DATA);
        assertThat(remark.args().getFirst().toString()).doesNotContain(data).endsWith("…");
    }

    @Test
    void the_shares_of_the_three_parts_add_up_to_the_whole() {
        FormCheck.Shares shares = FormCheck.Shares.of(new Text("", "一二三", "四五", "六七"));
        assertThat(shares.situation() + shares.analysis() + shares.suggestion()).isEqualTo(100);
    }
}
