package org.tongxin.figures.defined;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.tongxin.committee.Founding;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.platform.Acting;
import org.tongxin.testing.OnPostgres;

/** A committee's own figures: what does not hold together is refused with its reasons, and every version stays. */
@OnPostgres
@Import(ThreeLevels.Kinds.class)
class DefineFigureTest {

    @Autowired
    Founding founding;

    @Autowired
    DefineFigure defining;

    @Autowired
    RetireFigure retiring;

    @Autowired
    FigureBooks books;

    private Actor who;
    private Actor other;

    @BeforeEach
    void aCommittee() {
        ThreeLevels tree = new ThreeLevels(founding, 1);
        who = Acting.platform(tree.committees.getFirst().id());
        other = Acting.platform(tree.committees.getLast().id());
    }

    @Test
    void every_mistake_is_named() {
        assertThat(refused(Map.of())).contains("figures.defined.refused.missing");
        assertThat(refused(plain("own.held", Map.of("measure", "AVERAGE"))))
                .containsExactly("figures.defined.refused.measure");
        assertThat(refused(plain("Own Held", Map.of()))).containsExactly("figures.defined.refused.form");
        assertThat(refused(plain("own.held", Map.of("of", List.of("t-meeting.hold")))))
                .containsExactly("figures.defined.refused.kind");
        assertThat(refused(plain("own.held", Map.of("of", List.of("group:Z.held")))))
                .containsExactly("figures.defined.refused.kind");
        assertThat(refused(plain("own.held", Map.of("of", List.of("x'; drop table ledger.cell --")))))
                .containsExactly("figures.defined.refused.form");
        assertThat(refused(plain("own.held", Map.of("where", Map.of("colour", List.of("red"))))))
                .containsExactly("figures.defined.refused.facet");
        assertThat(refused(plain("own.held", Map.of("where", "form"))))
                .containsExactly("figures.defined.refused.where");
        assertThat(refused(plain("own.held", Map.of("wheer", Map.of()))))
                .containsExactly("figures.defined.refused.unknown");
        assertThat(refused(plain("own.held", Map.of("zh", "长".repeat(200)))))
                .containsExactly("figures.defined.refused.text");
        assertThat(refused(plain("own.kinds", Map.of("measure", "DISTINCT", "by", "month"))))
                .containsExactly("figures.defined.refused.by");
        assertThat(refused(ratio("own.share", "own.nothing"))).contains("figures.defined.refused.figure");
    }

    @Test
    void figures_do_not_go_in_circles_nor_share_of_shares() {
        done(plain("own.held", Map.of()), 0);
        done(sum("own.a", List.of("own.held", "own.held2")), 0, "figures.defined.refused.figure");
        done(plain("own.held2", Map.of()), 0);
        done(sum("own.a", List.of("own.held", "own.held2")), 0);
        done(sum("own.b", List.of("own.a", "own.held")), 0);
        done(sum("own.a", List.of("own.b", "own.held")), 1, "figures.defined.refused.circle");
        done(sum("own.c", List.of("own.c", "own.held")), 0, "figures.defined.refused.part");
        done(ratio("own.share", "own.a"), 0);
        done(ratio("own.share2", "own.share"), 0, "figures.defined.refused.part");
        done(ratio("own.held", "own.held2"), 1, "figures.defined.refused.breaks");
    }

    @Test
    void versions_stay_and_the_second_of_two_changes_is_stale() {
        done(plain("own.held", Map.of("zh", "甲")), 0);
        done(plain("own.held", Map.of("zh", "乙")), 0, "figures.defined.refused.exists");
        done(plain("own.held", Map.of("zh", "乙")), 1);
        assertThat(define(plain("own.held", Map.of("zh", "丙")), 1)).isInstanceOf(Outcome.Stale.class);
        assertThat(define(plain("own.never", Map.of()), 4)).isInstanceOf(Outcome.Missing.class);
        assertThat(Acting.as(who, () -> books.versions("own.held")))
                .extracting(each -> each.body().get("zh"))
                .containsExactly("乙", "甲");
        assertThat(Acting.as(other, () -> books.current().of("own.held"))).isEmpty();
        assertThat(Acting.as(other, () -> books.versions("own.held"))).isEmpty();
    }

    @Test
    void a_retired_figure_is_no_longer_asked_but_stays_and_one_in_use_is_kept() {
        done(plain("own.held", Map.of()), 0);
        done(ratio("own.share", "own.held"), 0);
        assertThat(keys(Acting.as(who, () -> retiring.retire(who, "own.held", 1))))
                .containsExactly("figures.defined.refused.used");
        assertThat(Acting.as(who, () -> retiring.retire(who, "own.share", 1))).isInstanceOf(Outcome.Done.class);
        assertThat(Acting.as(who, () -> retiring.retire(who, "own.share", 2))).isInstanceOf(Outcome.Missing.class);
        assertThat(Acting.as(who, () -> retiring.retire(who, "own.held", 7))).isInstanceOf(Outcome.Stale.class);
        assertThat(Acting.as(who, () -> books.current().of("own.share"))).isEmpty();
        assertThat(Acting.as(who, () -> books.versions("own.share"))).hasSize(2);
        done(ratio("own.share", "own.held"), 0);
    }

    private static Map<String, Object> plain(String code, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "code",
                code,
                "zh",
                "会议",
                "en",
                "Meetings",
                "group",
                "T",
                "unit",
                "次",
                "measure",
                "FACTS",
                "of",
                List.of("t-meeting.held")));
        body.putAll(more);
        return body;
    }

    private static Map<String, Object> ratio(String code, String part) {
        Map<String, Object> body = plain(code, Map.of("measure", "RATIO", "part", part, "whole", part));
        body.remove("of");
        return body;
    }

    private static Map<String, Object> sum(String code, List<String> parts) {
        Map<String, Object> body = plain(code, Map.of("measure", "SUM", "parts", parts));
        body.remove("of");
        return body;
    }

    private Outcome<OwnFigure> define(Map<String, Object> body, int seen) {
        return Acting.as(who, () -> defining.define(who, body, seen));
    }

    private Set<String> refused(Map<String, Object> body) {
        return keys(define(body, 0));
    }

    private void done(Map<String, Object> body, int seen, String... reasons) {
        Outcome<OwnFigure> outcome = define(body, seen);
        if (reasons.length == 0) {
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
        } else {
            assertThat(keys(outcome)).containsExactlyInAnyOrder(reasons);
        }
    }

    private static Set<String> keys(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome)
                .reasons().stream().map(Reason::key).collect(java.util.stream.Collectors.toSet());
    }
}
