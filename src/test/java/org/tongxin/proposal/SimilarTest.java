package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.model.Proposals;
import org.tongxin.proposal.model.Text;
import org.tongxin.proposal.proceeding.Proceedings;
import org.tongxin.proposal.viewing.SeeProposal;
import org.tongxin.proposal.viewing.SeeSimilar;
import org.tongxin.proposal.viewing.SeeSimilar.Similar;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;

/** Similar proposals pointed out to the reviewer. */
@OnPostgres
class SimilarTest {

    private static final Text BRIDGE =
            new Text("关于在南河两岸修建步行桥的提案", "南河两岸居民每天往返上学买菜，要绕行两公里。", "现有桥梁只通机动车，行人没有人行道。", "在老码头处修建一座步行桥，两年内完成。");
    private static final Text BRIDGE_AGAIN =
            new Text("关于尽快在南河修建步行桥的提案", "南河两岸居民每天往返上学买菜，仍要绕行两公里，去年提过。", "现有桥梁只通机动车，行人没有人行道。", "请明确在老码头处修建步行桥的时间。");
    private static final Text TEA = new Text("关于扶持茶叶合作社的提案", "春茶价格连年下降。", "合作社没有自己的牌子。", "设立品牌补助，统一检测。");

    @Autowired
    private TestCommittee committees;

    @Autowired
    private Cases cases;

    @Autowired
    private SeeSimilar similar;

    @Autowired
    private SeeProposal seeing;

    @Autowired
    private Proposals proposals;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private ProposalId submitted(Someone author, Text text) {
        ProposalId id = cases.draft(author, text);
        Cases.done(Cases.as(author, () -> cases.submitting().submit(author.actor(), id, Proceedings.ANY)));
        return id;
    }

    private List<Similar> to(Someone who, ProposalId id) {
        return Acting.as(
                who.actor(),
                () -> similar.to(
                        who.actor(), seeing.see(who.actor(), id).orElseThrow().proposal()));
    }

    @Test
    void an_earlier_proposal_on_the_same_matter_is_pointed_out_with_what_is_the_same_and_never_the_proposal_itself() {
        Cases.People people = Cases.People.of(committees);
        ProposalId first = submitted(people.author(), BRIDGE);
        submitted(people.author(), TEA);
        ProposalId again = submitted(people.committee().member("顾南枝"), BRIDGE_AGAIN);
        assertThat(to(people.first(), again)).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo(first);
            assertThat(found.texts()).isBetween(35, 95);
            assertThat(found.same()).anyMatch(sentence -> sentence.contains("行人没有人行道"));
        });
    }

    @Test
    void a_title_that_says_the_same_is_enough_however_different_the_text() {
        Cases.People people = Cases.People.of(committees);
        ProposalId first = submitted(people.author(), BRIDGE);
        ProposalId named = submitted(people.author(), new Text("关于在南河两岸建步行桥的提案", "孩子上学要走很远。", "", "请市里尽早安排经费，分两期施工。"));
        assertThat(to(people.first(), named)).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo(first);
            assertThat(found.titles()).isGreaterThan(60);
            assertThat(found.texts()).isLessThan(30);
        });
    }

    @Test
    void a_short_draft_is_led_to_an_earlier_proposal_by_the_name_of_the_matter_alone() {
        Cases.People people = Cases.People.of(committees);
        ProposalId first = submitted(people.author(), new Text("关于在老旧小区增设助老食堂的提案", "老人多。", "", "按步行十分钟的范围重新布点。"));
        ProposalId named = submitted(people.author(), new Text("关于老旧小区助老食堂补贴按就餐人次结算的提案", "补贴给得不准。", "", "请民政部门改。"));
        assertThat(to(people.first(), named)).extracting(Similar::id).containsExactly(first);
    }

    @Test
    void signatures_made_in_an_older_way_are_made_anew() {
        Cases.People people = Cases.People.of(committees);
        ProposalId first = submitted(people.author(), BRIDGE);
        Integer left = Acting.as(
                people.author().actor(),
                () -> transaction.execute(_ -> {
                    jdbc.sql("update proposal.likeness set bands = '{}', made = 1")
                            .update();
                    return proposals.renewLikeness(10);
                }));
        assertThat(left).isEqualTo(1);
        ProposalId again = submitted(people.author(), BRIDGE_AGAIN);
        assertThat(to(people.first(), again)).extracting(Similar::id).containsExactly(first);
    }

    @Test
    void a_draft_another_committees_proposal_and_another_matter_are_never_pointed_out() {
        Cases.People people = Cases.People.of(committees);
        cases.draft(people.author(), BRIDGE);
        Cases.People foreign = Cases.People.of(committees);
        submitted(foreign.author(), BRIDGE);
        submitted(people.author(), TEA);
        ProposalId again = submitted(people.author(), BRIDGE_AGAIN);
        assertThat(to(people.first(), again)).isEmpty();
    }
}
