package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.proposal.Cases.as;
import static org.tongxin.proposal.Cases.done;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Receipt;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.clue.Clue;
import org.tongxin.proposal.clue.ClueFilter;
import org.tongxin.proposal.clue.ClueId;
import org.tongxin.proposal.clue.ClueText;
import org.tongxin.proposal.clue.FollowClue;
import org.tongxin.proposal.clue.ForgetContacts;
import org.tongxin.proposal.clue.ModerateClue;
import org.tongxin.proposal.clue.OfferTopic;
import org.tongxin.proposal.clue.RelatedClues;
import org.tongxin.proposal.clue.SeeClues;
import org.tongxin.proposal.clue.SendClue;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Text;
import org.tongxin.proposal.proceeding.Proceedings;
import org.tongxin.proposal.writing.SubmitProposal;
import org.tongxin.proposal.writing.TakeClue;
import org.tongxin.proposal.writing.WithdrawProposal;
import org.tongxin.proposal.writing.WriteProposal;
import org.tongxin.testing.MovableClock;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;

/** The clue pool: sent, decided about, written from, counted, and forgotten where it has to be. */
@OnPostgres
@TestPropertySource(properties = "tongxin.time=proposal")
class ClueTest {

    private static final ClueText LANE = new ClueText("北巷夜里没有路灯", "北巷三百米没有灯，冬天放学天已经黑了。", "", "北巷");
    private static final ClueText WORDED = new ClueText("背街小巷照明", "北巷等处没有路灯，学生夜里回家不安全。", "SOCIETY", "北巷等处");

    @Autowired
    private TestCommittee committees;

    @Autowired
    private Cases cases;

    @Autowired
    private SendClue sending;

    @Autowired
    private ModerateClue moderating;

    @Autowired
    private OfferTopic offering;

    @Autowired
    private SeeClues seeing;

    @Autowired
    private RelatedClues related;

    @Autowired
    private FollowClue following;

    @Autowired
    private TakeClue taking;

    @Autowired
    private WriteProposal writing;

    @Autowired
    private SubmitProposal submitting;

    @Autowired
    private WithdrawProposal withdrawing;

    @Autowired
    private ForgetContacts forgetting;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private TestCommittee.Founded committee;
    private Someone secretary;
    private Someone member;

    @BeforeEach
    void aCommittee() {
        committee = committees.found();
        secretary = committee.at(Desk.SECRETARIAT);
        member = committee.member("沈禾清");
    }

    private Outcome<Receipt> send(ClueText text, String name, String phone, String address) {
        return sending.send(committee.id, new SendClue.Sheet(text, name, phone, true), address);
    }

    private static <T> T value(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }

    private static <T> List<String> refused(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<T>) outcome)
                .reasons().stream().map(Reason::key).toList();
    }

    private <T> T acting(Someone who, Supplier<T> act) {
        return Acting.as(who.actor(), act::get);
    }

    private ClueId waiting() {
        return acting(secretary, () -> seeing.list(secretary.actor(), new ClueFilter(null, "RECEIVED", null, null)))
                .rows()
                .getFirst()
                .id();
    }

    private Clue offered(ClueText text) {
        value(send(LANE, "", "", "203.0.113.7"));
        ClueId id = waiting();
        return value(acting(secretary, () -> moderating.offer(secretary.actor(), id, ModerateClue.ANY, text, false)));
    }

    private SeeClues.Seen seen(Someone who, ClueId id) {
        return acting(who, () -> seeing.find(who.actor(), id)).orElseThrow();
    }

    private long facts(String kind) {
        return acting(
                secretary,
                () -> transaction.execute(_ -> jdbc.sql("select count(*) from ledger.standing"
                                + " where committee_id = platform.acting_committee() and kind = ?")
                        .param(kind)
                        .query(Long.class)
                        .single()));
    }

    @Test
    void a_clue_is_seen_by_the_desk_only_until_it_is_offered_and_the_original_stays_beside_the_wording() {
        value(send(LANE, "老住户", "138 0000 0000", "203.0.113.7"));
        ClueId id = waiting();
        assertThat(acting(member, () -> seeing.find(member.actor(), id))).isEmpty();
        assertThat(acting(member, () -> seeing.list(member.actor(), new ClueFilter(null, "RECEIVED", null, null)))
                        .rows())
                .isEmpty();
        value(acting(secretary, () -> moderating.offer(secretary.actor(), id, 1, WORDED, false)));
        SeeClues.Seen read = seen(member, id);
        assertThat(read.clue().text().title()).isEqualTo("背街小巷照明");
        assertThat(read.contact()).isNull();
        SeeClues.Seen desk = seen(secretary, id);
        assertThat(desk.contact()).isEqualTo(new SeeClues.Contact("老住户", "138 0000 0000"));
        assertThat(desk.clue().sent()).isNotNull().extracting(ClueText::title).isEqualTo("北巷夜里没有路灯");
        assertThat(facts("clue.received")).isOne();
        assertThat(facts("clue.offered")).isOne();
        // worded anew it is not offered twice
        value(acting(secretary, () -> moderating.offer(secretary.actor(), id, 2, LANE_AS_SOCIETY, false)));
        assertThat(facts("clue.offered")).isOne();
        assertThat(acting(secretary, () -> moderating.close(secretary.actor(), id, 1)))
                .isInstanceOf(Outcome.Stale.class);
    }

    private static final ClueText LANE_AS_SOCIETY = new ClueText(LANE.title(), LANE.matter(), "ECONOMY", LANE.place());

    @Test
    void who_may_not_decide_gets_nothing_and_what_is_missing_is_said() {
        value(send(LANE, "", "", "203.0.113.7"));
        ClueId id = waiting();
        assertThat(acting(member, () -> moderating.offer(member.actor(), id, ModerateClue.ANY, WORDED, false)))
                .isInstanceOf(Outcome.Missing.class);
        assertThat(acting(member, () -> offering.offer(member.actor(), WORDED))).isInstanceOf(Outcome.Missing.class);
        assertThat(refused(acting(
                        secretary, () -> moderating.offer(secretary.actor(), id, ModerateClue.ANY, LANE, false))))
                .containsExactly("proposal.clue.refused.category");
        assertThat(refused(
                        acting(secretary, () -> moderating.decline(secretary.actor(), id, ModerateClue.ANY, null, ""))))
                .containsExactly("proposal.clue.refused.ground");
        assertThat(refused(acting(
                        secretary,
                        () -> moderating.decline(secretary.actor(), id, ModerateClue.ANY, Clue.Ground.OTHER, " "))))
                .containsExactly("proposal.clue.refused.answer");
        assertThat(refused(acting(secretary, () -> moderating.close(secretary.actor(), id, ModerateClue.ANY))))
                .containsExactly("proposal.clue.refused.state.RECEIVED");
        ClueText personal = new ClueText("背街小巷照明", "请打我的电话 13800000000 联系。", "SOCIETY", "");
        assertThat(refused(acting(
                        secretary, () -> moderating.offer(secretary.actor(), id, ModerateClue.ANY, personal, false))))
                .containsExactly("proposal.clue.refused.personal");
        value(acting(secretary, () -> moderating.offer(secretary.actor(), id, ModerateClue.ANY, personal, true)));
    }

    @Test
    void a_declined_clue_tells_its_sender_why_and_may_be_offered_after_all() {
        Receipt receipt = value(send(LANE, "", "", "203.0.113.7"));
        ClueId id = waiting();
        value(acting(secretary, () -> moderating.decline(secretary.actor(), id, 1, Clue.Ground.KNOWN, "已列入今年改造计划。")));
        FollowClue.Followed followed = followed(receipt);
        assertThat(followed.clue().declined()).isEqualTo(new Clue.Declined(Clue.Ground.KNOWN, "已列入今年改造计划。"));
        assertThat(facts("clue.declined")).isOne();
        value(acting(secretary, () -> moderating.offer(secretary.actor(), id, 2, WORDED, false)));
        assertThat(followed(receipt).clue().state()).isEqualTo(Clue.State.OFFERED);
        assertThat(facts("clue.declined")).isZero();
        assertThat(facts("clue.offered")).isOne();
    }

    private FollowClue.Followed followed(Receipt receipt) {
        return acting(secretary, () -> following.by(committee.id, receipt)).orElseThrow();
    }

    @Test
    void a_receipt_is_long_known_by_its_hash_only_and_opens_nothing_at_another_committee() {
        Receipt receipt = value(send(LANE, "", "", "203.0.113.7"));
        assertThat(receipt.code()).hasSize(16).doesNotContain("0", "1", "I", "O");
        assertThat(Receipt.typed(receipt.shown().toLowerCase(java.util.Locale.ROOT)))
                .contains(receipt);
        assertThat(Receipt.typed("x".repeat(100_000))).isEmpty();
        assertThat(Receipt.typed("7KQM-2XVB-9DHF-4RT'")).isEmpty();
        TestCommittee.Founded other = committees.found();
        Someone there = other.at(Desk.SECRETARIAT);
        assertThat(acting(there, () -> following.by(other.id, receipt))).isEmpty();
        assertThat(acting(there, () -> following.by(committee.id, receipt))).isEmpty();
        String stored = acting(
                secretary,
                () -> transaction.execute(_ -> jdbc.sql("select c::text from proposal.clue c"
                                + " where c.committee_id = platform.acting_committee()")
                        .query(String.class)
                        .single()));
        assertThat(stored).doesNotContain(receipt.code()).doesNotContain("203.0.113.7");
        assertThat(acting(there, () -> seeing.find(there.actor(), waiting()))).isEmpty();
    }

    @Test
    void several_members_write_from_one_clue_and_it_counts_when_handed_in_and_no_more_when_withdrawn() {
        ClueId id = offered(WORDED).id();
        Someone second = committee.member("顾言");
        Proposal draft = done(as(member, () -> taking.take(member.actor(), id)));
        assertThat(draft.text().title()).isEqualTo("关于背街小巷照明的提案");
        assertThat(draft.text().situation()).isEqualTo(WORDED.matter());
        assertThat(done(as(member, () -> taking.take(member.actor(), id))).id()).isEqualTo(draft.id());
        Proposal other = done(as(second, () -> taking.take(second.actor(), id)));
        assertThat(seen(second, id).begun()).isEqualTo(2);
        assertThat(seen(second, id).written()).extracting(SeeClues.Written::id).containsExactly(other.id());
        assertThat(seen(secretary, id).written()).isEmpty();
        assertThat(facts("clue.taken")).isZero();
        Text whole = new Text(draft.text().title(), WORDED.matter(), "归属不清。", "由市政统一安装。");
        done(as(member, () -> writing.write(member.actor(), draft.id(), Proceedings.ANY, whole)));
        done(as(member, () -> submitting.submit(member.actor(), draft.id(), Proceedings.ANY)));
        assertThat(facts("clue.taken")).isOne();
        assertThat(seen(secretary, id).handedIn()).isOne();
        assertThat(seen(secretary, id).written())
                .extracting(SeeClues.Written::id)
                .containsExactly(draft.id());
        assertThat(acting(secretary, () -> seeing.origin(secretary.actor(), draft.id())))
                .contains(new SeeClues.Origin(id, "背街小巷照明"));
        done(as(second, () -> withdrawing.withdraw(second.actor(), other.id(), Proceedings.ANY, "")));
        assertThat(seen(second, id).begun()).isOne();
        done(as(member, () -> withdrawing.withdraw(member.actor(), draft.id(), Proceedings.ANY, "")));
        assertThat(seen(second, id).begun()).isZero();
        assertThat(facts("clue.taken")).isZero();
    }

    @Test
    void a_closed_clue_is_taken_no_more_but_its_proposals_keep_their_way_back() {
        ClueId id = offered(WORDED).id();
        Proposal draft = done(as(member, () -> taking.take(member.actor(), id)));
        value(acting(secretary, () -> moderating.close(secretary.actor(), id, ModerateClue.ANY)));
        assertThat(acting(member, () -> taking.take(member.actor(), id))).isInstanceOf(Outcome.Missing.class);
        assertThat(acting(member, () -> seeing.list(member.actor(), new ClueFilter(null, null, null, null)))
                        .rows())
                .isEmpty();
        assertThat(seen(member, id).clue().state()).isEqualTo(Clue.State.CLOSED);
        assertThat(acting(member, () -> seeing.origin(member.actor(), draft.id())))
                .isPresent();
    }

    @Test
    void while_writing_the_offered_clues_about_it_are_pointed_at() {
        ClueId id = offered(WORDED).id();
        value(acting(secretary, () -> offering.offer(secretary.actor(), TEA)));
        Proposal about = done(as(
                member,
                () -> writing.write(
                        member.actor(), cases.draft(member), Proceedings.ANY, new Text("关于改善背街小巷照明的提案", "", "", ""))));
        assertThat(acting(member, () -> related.to(member.actor(), about)))
                .extracting(SeeClues.Row::id)
                .containsExactly(id);
    }

    private static final ClueText TEA = new ClueText("云岭茶产业的冷链与品牌", "春茶外运以常温为主，损耗约一成。", "ECONOMY", "");

    @Test
    void from_one_place_come_only_so_many_a_day_and_the_place_is_forgotten() {
        for (int i = 0; i < 5; i++) {
            value(send(LANE, "", "", "2001:db8:1:2::" + i));
        }
        assertThat(refused(send(LANE, "", "", "2001:db8:1:2::ffff"))).containsExactly(SendClue.ENOUGH);
        value(send(LANE, "", "", "2001:db8:1:3::1"));
        value(send(LANE, "", "", "203.0.113.9"));
        clock.pass(Duration.ofDays(1));
        value(send(LANE, "", "", "2001:db8:1:2::ffff"));
        Acting.run(Acting.platform(committee.id), forgetting::forget);
        assertThat(placesKnown()).isEqualTo(2);
    }

    private long placesKnown() {
        return acting(
                secretary,
                () -> transaction.execute(_ -> jdbc.sql("""
                        select (select count(*) from proposal.clue_day where committee_id = platform.acting_committee())
                             + (select count(*) from proposal.clue_sender where committee_id = platform.acting_committee())""").query(Long.class).single()));
    }

    @Test
    void how_a_sender_may_be_reached_is_erased_when_its_time_after_the_decision_is_over() {
        value(send(LANE, "老住户", "138 0000 0000", "203.0.113.7"));
        ClueId id = waiting();
        clock.pass(Duration.ofDays(90));
        assertThat(forgotten()).as("nothing decided yet").isZero();
        value(acting(secretary, () -> moderating.offer(secretary.actor(), id, 1, WORDED, false)));
        clock.pass(Duration.ofDays(60));
        assertThat(forgotten()).isZero();
        assertThat(seen(secretary, id).contact()).isNotNull();
        clock.pass(Duration.ofDays(1));
        assertThat(forgotten()).isOne();
        assertThat(seen(secretary, id).contact()).isNull();
        assertThat(seen(secretary, id).clue().sent()).isNotNull();
    }

    private int forgotten() {
        return Acting.as(Acting.platform(committee.id), forgetting::forget);
    }

    @Test
    void what_cannot_be_kept_is_refused_with_every_reason() {
        ClueText bad = new ClueText("长".repeat(61), "短", "NOWHERE", "远".repeat(61));
        SendClue.Sheet sheet = new SendClue.Sheet(bad, "名".repeat(41), "<script>", false);
        assertThat(refused(sending.send(committee.id, sheet, "203.0.113.7")))
                .containsExactly(
                        "proposal.clue.refused.title",
                        "proposal.clue.refused.matter",
                        "proposal.clue.refused.category",
                        "proposal.clue.refused.place",
                        "proposal.clue.refused.name",
                        "proposal.clue.refused.phone",
                        "proposal.clue.refused.consent");
    }
}
