package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.common.Desk;
import org.tongxin.proposal.model.Conversion;
import org.tongxin.proposal.review.ConvertProposal;
import org.tongxin.proposal.review.MergeProposals;
import org.tongxin.testing.Browsing;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Proves;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;

/** Member, reviewers, assigner, unit and leader at their pages, on desktop and phone, without JavaScript. */
@OnPostgres
class DeskJourneyInBrowserTest {

    private Browsing browsing;

    @LocalServerPort
    private int port;

    @Autowired
    private TestCommittee committees;

    @Autowired
    private Cases cases;

    @Autowired
    private MergeProposals merging;

    @Autowired
    private ConvertProposal converting;

    @BeforeEach
    void start() {
        browsing = new Browsing(port);
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    @Proves({"A01", "A02", "A08", "A09", "A10"})
    void a_proposal_goes_from_desk_to_desk_without_javascript(int width) {
        Cases.People people = Cases.People.of(committees);
        String[] id = new String[1];
        browsing.at(people.author(), width, page -> {
            page.navigate(browsing.url("/home"));
            page.click("main button:has-text('写提案')");
            page.fill("[name=title]", "关于增设路灯的提案");
            page.fill("[name=situation]", "北巷没有路灯。");
            page.click("button:has-text('提交提案')");
            assertThat(page.locator(".errors").textContent()).contains("还没写具体建议");
            assertThat(page.inputValue("[name=situation]")).isEqualTo("北巷没有路灯。");
            page.fill("[name=suggestion]", "由市政统一安装。");
            page.click("button:has-text('提交提案')");
            assertThat(page.locator(".said").textContent()).contains("已提交");
            id[0] = page.url().replaceAll(".*/", "");
        });
        for (Someone reviewer : List.of(people.first(), people.second())) {
            browsing.at(reviewer, width, page -> {
                page.navigate(browsing.url("/review/" + id[0]));
                page.check("[name=decision][value=APPROVE]", new Page.CheckOptions().setForce(true));
                page.selectOption("[name=category]", "SOCIETY");
                page.click("button:has-text('确认，看下一件')");
                assertThat(page.locator(".said").textContent()).contains("审查通过");
            });
        }
        browsing.at(people.assigner(), width, page -> {
            page.navigate(browsing.url("/proposals/" + id[0]));
            page.selectOption("[name=lead]", people.officer().unit().toString());
            page.click("button:has-text('交办给这些单位')");
        });
        browsing.at(people.officer(), width, page -> {
            page.navigate(browsing.url("/proposals/" + id[0]));
            page.click("#act button:has-text('签收')");
            page.click("a:has-text('写答复')");
            page.fill("[name=text]", "已经装好。");
            page.check("[name=grade][value=A]", new Page.CheckOptions().setForce(true));
            page.fill("[name=contact]", "办公室 000");
            page.click("button:has-text('送领导审核')");
        });
        browsing.at(people.leader(), width, page -> {
            page.navigate(browsing.url("/proposals/" + id[0]));
            page.click("button:has-text('签发答复')");
            assertThat(page.textContent("h1")).isEqualTo("签发这份答复？");
            page.click("main button:has-text('签发')");
        });
        browsing.at(people.author(), width, page -> {
            page.navigate(browsing.url("/home"));
            page.click("a:has-text('评价答复')");
            page.check("[name=work][value=SATISFIED]", new Page.CheckOptions().setForce(true));
            page.check("[name=result][value=BASICALLY]", new Page.CheckOptions().setForce(true));
            page.click("button:has-text('提交评价')");
            page.click("main button:has-text('提交评价')");
            assertThat(page.textContent("main")).contains("已办结").contains("基本满意");
        });
    }

    @Test
    void the_review_desk_is_worked_by_keyboard_alone() {
        Cases.People people = Cases.People.of(committees);
        ProposalId first = cases.submitted(people.author());
        cases.submitted(people.author());
        browsing.scripted(people.first(), 1440, page -> {
            page.navigate(browsing.url("/review/" + first));
            // the second of the two says the same; it is pointed out after the desk stands
            page.waitForSelector(".similar");
            assertThat(page.textContent(".similar")).contains("关于增设路灯的提案").contains("100%");
            page.keyboard().press("2");
            assertThat(page.isChecked("[name=decision][value=RETURN]")).isTrue();
            page.focus("[name=comment]");
            page.keyboard().type("请写清路段 1");
            page.keyboard().press("Control+Enter");
            page.waitForURL(there -> !there.endsWith(first.toString()));
            assertThat(page.locator(".said").textContent()).contains("退回");
            page.keyboard().press("j");
            assertThat((String) page.evaluate("document.activeElement.href")).contains("/review/");
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            page.keyboard().press("1");
            assertThat(page.isChecked("[name=decision][value=APPROVE]")).isTrue();
        });
    }

    @Test
    void no_page_of_any_desk_has_a_barrier_for_readers_of_any_kind() {
        Cases.People people = Cases.People.of(committees);
        ProposalId replied = cases.replied(people);
        ProposalId filed = cases.filed(people);
        ProposalId transferred = cases.transferred(people);
        ProposalId draft = cases.draft(people.author());
        cases.submitted(people.author());
        browsing.clean(
                people.author(),
                "/home",
                "/proposals",
                "/proposals?q=没有这样的",
                "/proposals/" + replied,
                "/write/" + draft,
                "/figures",
                "/figures/reply-rate");
        browsing.clean(people.author(), java.util.Set.of(404), "/nothing");
        browsing.clean(people.first(), "/home", "/review", "/review/" + filed + "/similar", "/proposals/" + filed);
        browsing.clean(people.assigner(), "/proposals/" + filed, "/proposals?state=FILED");
        browsing.clean(people.officer(), "/home", "/notices", "/proposals/" + transferred);
        browsing.clean(
                people.committee().at(Desk.COMMITTEE_LEADER),
                "/overview",
                "/overview?span=TERM",
                "/home",
                "/proposals",
                "/ledger",
                "/committee/sessions",
                "/committee/lists",
                "/committee/members",
                "/committee/units",
                "/rules",
                "/rules/handle.replyMonths");
        browsing.clean(
                people.committee().at(Desk.SYSTEM_ADMIN),
                "/committee/import",
                "/committee/members/new",
                "/committee/members/" + people.author().member() + "/edit",
                "/committee/units/new",
                "/committee/units/" + people.officer().unit(),
                "/committee/sessions",
                "/committee/lists",
                "/rules/calendar",
                "/committee/members/" + people.author().member(),
                "/rules/handle.replyMonths");
    }

    @Test
    void neither_have_the_pages_of_promises_merging_publication_thread_digest_and_the_public() {
        Cases.People people = Cases.People.of(committees);
        ProposalId promised = cases.promised(people, LocalDate.of(2099, 1, 4), "北巷装十二盏路灯");
        ProposalId merged = cases.submitted(people.author());
        ProposalId lead = cases.submitted(people.author());
        ProposalId offered = cases.submitted(people.author());
        Someone first = people.first();
        Cases.done(Cases.as(first, () -> merging.merge(first.actor(), merged, -1, lead, "同一件事")));
        Cases.done(
                Cases.as(first, () -> converting.offer(first.actor(), offered, -1, Conversion.Kind.OPINION, "报专报更快")));
        ProposalId draft = cases.draft(people.author());
        browsing.clean(
                people.author(),
                "/promises?show=OPEN",
                "/promises",
                "/write/new",
                "/write/" + draft + "/help",
                "/proposals/" + promised,
                "/proposals/" + promised + "/thread",
                "/proposals/" + merged,
                "/proposals/" + lead,
                "/proposals/" + offered);
        browsing.clean(people.officer(), "/proposals/" + promised);
        browsing.clean(
                people.committee().at(Desk.SECRETARIAT),
                "/proposals/enter",
                "/proposals/" + promised,
                "/proposals/" + promised + "/publication",
                "/proposals/" + promised + "/suggestions",
                "/digest");
        browsing.clean(people.committee().at(Desk.SUPERVISOR), "/proposals/" + promised, "/proposals/" + merged);
        browsing.clean(first, "/review/" + lead, "/open");
    }

    @Test
    void the_desks_that_open_accounts_have_no_barrier_either() {
        Cases.People people = Cases.People.of(committees);
        browsing.clean(
                people.committee().at(Desk.SECURITY_ADMIN),
                "/admin/accounts",
                "/admin/accounts/new",
                "/committee/accounts",
                "/committee/units/" + people.officer().unit() + "/account");
        browsing.clean(people.committee().at(Desk.AUDIT_ADMIN), "/admin/audit", "/ledger");
    }
}
