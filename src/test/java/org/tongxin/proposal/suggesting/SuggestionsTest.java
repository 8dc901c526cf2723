package org.tongxin.proposal.suggesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.common.UnitId;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.importing.ImportPastCase;
import org.tongxin.proposal.importing.PastCase;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Text;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;

/** Suggestions learnt from a committee's own past cases. */
@OnPostgres
class SuggestionsTest {

    private static final List<String> PLACES =
            List.of("北巷", "南巷", "东街", "西街", "后河", "前坪", "桥头", "新村", "老城", "河西", "塘口", "马路口");

    @Autowired
    private TestCommittee committees;

    @Autowired
    private ImportPastCase past;

    @Autowired
    private Experience experience;

    @Autowired
    private SeeSuggestions suggestions;

    private Proposal enter(Someone secretary, Someone author, Text text, UnitId unit, String category) {
        LocalDate on = LocalDate.of(2026, 1, 6);
        PastCase life = new PastCase(
                null,
                java.util.Objects.requireNonNull(author.actor().member()),
                List.of(),
                text,
                on,
                PastCase.Reviewed.filed(on, category),
                new PastCase.Handled(on, unit, List.of(), null),
                null,
                List.of());
        Outcome<Proposal> outcome = Acting.as(secretary.actor(), () -> past.enter(secretary.actor(), life));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<Proposal>) outcome).value();
    }

    @Test
    void the_unit_that_handled_its_like_is_suggested_first_with_the_words_and_a_precedent() {
        TestCommittee.Founded committee = committees.found();
        UnitId lights = committee.unit("云岭县城管局");
        UnitId meals = committee.unit("云岭县民政局");
        Someone secretary = committee.at(Desk.SECRETARIAT);
        Someone author = committee.member("沈禾清");
        for (String place : PLACES) {
            enter(
                    secretary,
                    author,
                    new Text("关于" + place + "增设路灯的提案", place + "夜里没有路灯。", "", "装灯。"),
                    lights,
                    "SOCIETY");
            enter(
                    secretary,
                    author,
                    new Text("关于" + place + "助老食堂的提案", place + "老人吃饭难。", "", "办食堂。"),
                    meals,
                    "CULTURE");
        }
        Proposal asked = enter(secretary, author, new Text("关于山前社区食堂的提案", "独居老人吃饭难。", "", "办助老食堂。"), meals, "CULTURE");
        Someone assigner = committee.at(Desk.ASSIGNER);
        experience.learn(assigner.actor().committee());
        SeeSuggestions.Suggestions found = Acting.as(assigner.actor(), () -> suggestions.to(assigner.actor(), asked));
        assertThat(found.units().getFirst().unit()).isEqualTo(meals);
        assertThat(found.units().getFirst().words()).isNotEmpty();
        assertThat(found.units().getFirst().precedents())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.title()).contains("食堂"))
                .noneMatch(each -> each.id().equals(asked.id()));
        assertThat(found.categories().getFirst().category()).isEqualTo("CULTURE");
        assertThat(found.lessons()).isEqualTo(2 * PLACES.size() + 1);
    }

    @Test
    void a_young_committee_is_told_that_there_is_too_little_to_learn_from() {
        TestCommittee.Founded committee = committees.found();
        Someone secretary = committee.at(Desk.SECRETARIAT);
        Someone author = committee.member("沈禾清");
        Proposal only =
                enter(secretary, author, new Text("关于路灯的提案", "没有灯。", "", "装灯。"), committee.unit("云岭县城管局"), "SOCIETY");
        experience.learn(secretary.actor().committee());
        SeeSuggestions.Suggestions found = Acting.as(secretary.actor(), () -> suggestions.to(secretary.actor(), only));
        assertThat(found.learning()).isFalse();
        assertThat(found.lessons()).isZero();
        assertThat(found.units()).isEmpty();
    }

    @Test
    void the_first_who_asks_does_not_wait_for_the_learning() {
        TestCommittee.Founded committee = committees.found();
        Someone secretary = committee.at(Desk.SECRETARIAT);
        Proposal only = enter(
                secretary,
                committee.member("沈禾清"),
                new Text("关于路灯的提案", "没有灯。", "", "装灯。"),
                committee.unit("云岭县城管局"),
                "SOCIETY");
        assertThat(Acting.as(secretary.actor(), () -> suggestions.to(secretary.actor(), only))
                        .learning())
                .isTrue();
    }
}
