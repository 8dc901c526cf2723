package org.tongxin.proposal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.proposal.model.Desks.DAY;
import static org.tongxin.proposal.model.Desks.LEAD;
import static org.tongxin.proposal.model.Desks.SHEET;
import static org.tongxin.proposal.model.Desks.anybody;
import static org.tongxin.proposal.model.Desks.done;
import static org.tongxin.proposal.model.Desks.refused;
import static org.tongxin.proposal.model.Desks.rules;
import static org.tongxin.proposal.model.Desks.unit;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongxin.testing.Proves;

/** Meetings that rules ask for. */
class ContactingTest {

    private static void met(Proposal p, Contact.Stage stage) {
        done(p.contacting().record(anybody(DAY), stage, Contact.Kind.FORUM, DAY, "委员和单位", "谈妥了"));
    }

    @Test
    @Proves("A04")
    void where_the_rule_says_so_nothing_is_filed_before_a_consultation_or_a_leaders_word() {
        Regulation strict = rules(Map.of("filing.consultation.required", "true"));
        Proposal p = Desks.submitted();
        done(p.reviewing().approve(anybody(DAY), "SOCIETY", "", new Desks.Book(), strict));
        assertThat(refused(p, () -> p.reviewing().approve(anybody(DAY), null, "", new Desks.Book(), strict)))
                .containsExactly("proposal.refused.consultFirst");
        assertThat(refused(p, () -> p.contacting().waive(anybody(DAY), " ")))
                .containsExactly("proposal.refused.whyWaive");
        done(p.contacting().waive(anybody(DAY), "汛期将至"));
        done(p.reviewing().approve(anybody(DAY), null, "", new Desks.Book(), strict));
        Proposal other = Desks.submitted();
        met(other, Contact.Stage.BEFORE_FILING);
        done(other.reviewing().approve(anybody(DAY), "SOCIETY", "", new Desks.Book(), strict));
        done(other.reviewing().approve(anybody(DAY), null, "", new Desks.Book(), strict));
        assertThat(other.state()).isEqualTo(State.FILED);
    }

    @Test
    void a_consultation_before_filing_cannot_be_added_after_it() {
        Proposal p = Desks.filed();
        assertThat(refused(
                        p,
                        () -> p.contacting()
                                .record(
                                        anybody(DAY),
                                        Contact.Stage.BEFORE_FILING,
                                        Contact.Kind.PHONE,
                                        DAY,
                                        "两方",
                                        "补记")))
                .containsExactly("proposal.refused.stageLate");
    }

    @Test
    void a_reply_waits_for_the_meetings_that_the_rule_asks_for_and_a_key_proposal_for_more() {
        Regulation two = rules(Map.of("contact.required", "BEFORE,DURING"));
        Proposal p = Desks.handling();
        assertThat(refused(p, () -> p.answering().send(unit(LEAD, DAY), SHEET, two)))
                .containsExactly("proposal.refused.meeting.BEFORE", "proposal.refused.meeting.DURING");
        met(p, Contact.Stage.BEFORE);
        met(p, Contact.Stage.DURING);
        done(p.answering().send(unit(LEAD, DAY), SHEET, two));
        Proposal key = Desks.handling();
        done(key.leading().nominate(anybody(DAY), "事关民生"));
        done(key.leading().choose(anybody(DAY), "何知远", null, KeyMatter.Level.GOVERNMENT));
        assertThat(refused(key, () -> key.answering().send(unit(LEAD, DAY), SHEET, Desks.RULES)))
                .containsExactly("proposal.refused.meeting.BEFORE");
    }

    @Test
    void a_meeting_says_when_how_who_and_what() {
        Proposal p = Desks.handling();
        assertThat(refused(p, () -> p.contacting().record(anybody(DAY), null, null, DAY.plusDays(1), "", "")))
                .containsExactly(
                        "proposal.refused.stage",
                        "proposal.refused.contactKind",
                        "proposal.refused.oversightDay",
                        "proposal.refused.parties",
                        "proposal.refused.minutes");
    }
}
