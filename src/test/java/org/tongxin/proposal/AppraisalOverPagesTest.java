package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.common.Desk;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Proves;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** Two-way appraisal over the pages: nobody reads the other side before speaking. */
@OnPostgres
class AppraisalOverPagesTest {

    @Autowired
    private TestCommittee committees;

    @Autowired
    private Cases cases;

    @LocalServerPort
    private int port;

    private Visit visit(Someone who) {
        Visit visit = new Visit(port);
        visit.signIn(who.login(), TestCommittee.PASSWORD);
        visit.get("/account");
        return visit;
    }

    @Test
    @Proves("A11")
    void a_unit_reads_what_its_proposer_said_only_after_its_own_word_and_averages_of_too_few_are_kept_back() {
        Cases.People people = Cases.People.of(committees);
        ProposalId id = cases.replied(people);
        String at = "/proposals/" + id;
        Visit author = visit(people.author());
        assertThat(author.get(at).body()).contains("评办理质量").doesNotContain("评提案质量");
        Visit.Answer half = author.post(at + "/appraisals", Map.of("about", "HANDLING", "CONTACT", "90"));
        assertThat(half.status()).isEqualTo(422);
        assertThat(half.body()).contains("请打 0 到 100 分");
        author.post(
                at + "/appraisals",
                Map.of("about", "HANDLING", "CONTACT", "90", "REPLY", "80", "RESULT", "70", "words", "来过两次"));
        assertThat(author.get(at).body()).contains("79 分", "来过两次");
        Visit officer = visit(people.officer());
        assertThat(officer.get(at).body()).contains("评提案质量").doesNotContain("来过两次");
        officer.post(
                at + "/appraisals", Map.of("about", "PROPOSAL", "TOPIC", "100", "RESEARCH", "50", "SUGGESTION", "60"));
        assertThat(officer.get(at).body()).contains("来过两次", "68 分");
        assertThat(officer.post(at + "/appraisals", Map.of("about", "HANDLING", "CONTACT", "1"))
                        .status())
                .isEqualTo(422);
        assertThat(visit(people.committee().at(Desk.COMMITTEE_LEADER))
                        .get("/figures")
                        .body())
                .contains("提案质量均分", "次数太少", "不排名")
                .doesNotContain("68.0", "79.0");
    }
}
