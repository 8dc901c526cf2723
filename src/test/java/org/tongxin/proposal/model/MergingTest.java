package org.tongxin.proposal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.proposal.model.Desks.ASKED;
import static org.tongxin.proposal.model.Desks.AUTHOR;
import static org.tongxin.proposal.model.Desks.DAY;
import static org.tongxin.proposal.model.Desks.LEAD;
import static org.tongxin.proposal.model.Desks.RULES;
import static org.tongxin.proposal.model.Desks.SESSION;
import static org.tongxin.proposal.model.Desks.SHEET;
import static org.tongxin.proposal.model.Desks.TEXT;
import static org.tongxin.proposal.model.Desks.anybody;
import static org.tongxin.proposal.model.Desks.author;
import static org.tongxin.proposal.model.Desks.done;
import static org.tongxin.proposal.model.Desks.member;
import static org.tongxin.proposal.model.Desks.refused;
import static org.tongxin.proposal.model.Desks.unit;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongxin.common.MemberId;
import org.tongxin.common.SessionId;
import org.tongxin.proposal.ProposalId;

/** Merging and taking apart, and handling otherwise. */
class MergingTest {

    private static final MemberId OTHER = MemberId.fresh();

    /** Another member's proposal, under review. */
    private static Proposal another() {
        return another(SESSION);
    }

    private static Proposal another(SessionId session) {
        Proposal.Origin origin = new Proposal.Origin(ProposerKind.MEMBER, OTHER, null, "S01", Channel.ONLINE, null);
        Proposal p = Proposal.begin(ProposalId.fresh(), origin, member(OTHER, DAY));
        done(p.writing().write(member(OTHER, DAY), TEXT));
        done(p.writing().submit(member(OTHER, DAY), session, new Desks.Book(), RULES));
        return p;
    }

    private static Proposal merged(Proposal lead) {
        Proposal follower = another();
        done(follower.merging().into(anybody(DAY), lead, "同一条巷子"));
        return follower;
    }

    @Test
    void both_tell_of_it_and_the_proposers_of_both_judge_the_reply() {
        Proposal lead = Desks.filed(ASKED);
        Proposal follower = merged(lead);
        assertThat(follower.state()).isEqualTo(State.MERGED);
        assertThat(lead.taken()).last().extracting(Taken::step).isEqualTo(Step.TAKE_IN);
        assertThat(lead.judges()).containsExactly(AUTHOR, ASKED, OTHER);
        assertThat(lead.proposers()).containsExactly(AUTHOR, ASKED);
    }

    @Test
    void a_round_of_judging_waits_for_the_proposers_of_what_was_merged_and_their_dissatisfaction_counts() {
        Proposal lead = Desks.filed();
        merged(lead);
        done(lead.handover().transfer(anybody(DAY), LEAD, List.of(), RULES));
        done(lead.handover().sign(unit(LEAD, DAY), RULES));
        Desks.reply(lead, DAY);
        done(lead.judging().rate(author(DAY), Judgement.SATISFIED, Judgement.SATISFIED, "", RULES));
        assertThat(lead.state()).isEqualTo(State.FEEDBACK_DUE);
        done(lead.judging().rate(member(OTHER, DAY), Judgement.SATISFIED, Judgement.DISSATISFIED, "没有装", RULES));
        assertThat(lead.state()).isEqualTo(State.REHANDLING);
    }

    @Test
    void taken_apart_it_is_reviewed_anew_even_by_who_had_reviewed_it_before() {
        Proposal lead = Desks.filed();
        Proposal follower = another();
        Occasion reviewer = anybody(DAY);
        done(follower.reviewing().approve(reviewer, "SOCIETY", "", new Desks.Book(), RULES));
        done(follower.merging().into(anybody(DAY), lead, ""));
        done(follower.merging().apart(anybody(DAY), lead, "不是同一条巷子", RULES));
        assertThat(follower.state()).isEqualTo(State.SUBMITTED);
        assertThat(follower.dates().ended()).isNull();
        assertThat(lead.judges()).doesNotContain(OTHER);
        assertThat(lead.taken()).last().extracting(Taken::step).isEqualTo(Step.LET_GO);
        done(follower.reviewing().approve(reviewer, "SOCIETY", "", new Desks.Book(), RULES));
    }

    @Test
    void once_the_leading_one_was_replied_to_nothing_is_merged_into_it_or_taken_out() {
        Proposal lead = Desks.filed();
        Proposal follower = merged(lead);
        done(lead.handover().transfer(anybody(DAY), LEAD, List.of(), RULES));
        done(lead.handover().sign(unit(LEAD, DAY), RULES));
        done(lead.answering().send(unit(LEAD, DAY), SHEET, RULES));
        done(lead.answering().issue(unit(LEAD, DAY), RULES));
        assertThat(refused(follower, () -> follower.merging().apart(anybody(DAY), lead, "x", RULES)))
                .containsExactly("proposal.refused.leadReplied");
        Proposal late = another();
        assertThat(refused(late, () -> late.merging().into(anybody(DAY), lead, "")))
                .containsExactly("proposal.refused.mergeLead");
    }

    @Test
    void nothing_is_merged_into_itself_into_another_session_or_in_a_chain() {
        Proposal lead = Desks.submitted();
        assertThat(refused(lead, () -> lead.merging().into(anybody(DAY), lead, "")))
                .containsExactly("proposal.refused.mergeSelf");
        Proposal elsewhere = another(SessionId.fresh());
        assertThat(refused(elsewhere, () -> elsewhere.merging().into(anybody(DAY), lead, "")))
                .containsExactly("proposal.refused.mergeSession");
        merged(lead);
        assertThat(refused(lead, () -> lead.merging().into(anybody(DAY), another(), "")))
                .containsExactly("proposal.refused.leadsOthers");
    }

    @Test
    void nobody_merges_their_own() {
        Proposal own = another();
        assertThat(refused(own, () -> own.merging().into(member(OTHER, DAY), Desks.submitted(), "")))
                .containsExactly("proposal.refused.ownProposal");
    }

    @Test
    void who_stands_aside_neither_reviews_nor_merges_nor_asks() {
        Proposal p = another();
        Occasion reviewer = anybody(DAY);
        done(p.reviewing().recuse(reviewer, "亲属的公司"));
        assertThat(refused(p, () -> p.reviewing().sendBack(reviewer, "改"))).containsExactly("proposal.refused.aside");
        assertThat(refused(p, () -> p.reviewing().recuse(reviewer, "x")))
                .containsExactly("proposal.refused.asideAlready");
        assertThat(refused(p, () -> p.merging().into(reviewer, Desks.submitted(), "")))
                .containsExactly("proposal.refused.ownProposal");
    }

    @Test
    void an_author_who_does_not_consent_is_reviewed_on_and_the_time_asked_is_not_taken_from_the_review() {
        Proposal p = another();
        java.time.LocalDate before = Desks.due(p, ClockKind.REVIEW);
        done(p.converting().offer(anybody(DAY), Conversion.Kind.LETTER, "属个人诉求", RULES));
        assertThat(p.awaited().orElseThrow().kind()).isEqualTo(ClockKind.CONSENT);
        done(p.converting().decline(member(OTHER, DAY.plusDays(3)), "不是个人的事"));
        assertThat(p.state()).isEqualTo(State.SUBMITTED);
        assertThat(Desks.due(p, ClockKind.REVIEW)).isAfter(before);
        assertThat(p.conversions())
                .singleElement()
                .extracting(Conversion::accepted)
                .isEqualTo(false);
    }

    @Test
    void only_its_author_consents() {
        Proposal p = another();
        done(p.converting().offer(anybody(DAY), Conversion.Kind.OPINION, "更合适", RULES));
        assertThat(refused(p, () -> p.converting().accept(author(DAY)))).containsExactly("proposal.refused.notAuthor");
    }
}
