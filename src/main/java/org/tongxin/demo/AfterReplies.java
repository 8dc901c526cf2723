package org.tongxin.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxin.common.Actor;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.contact.RecordContact;
import org.tongxin.proposal.contact.SayInThread;
import org.tongxin.proposal.handling.ReportProgress;
import org.tongxin.proposal.judging.AppraiseProposal;
import org.tongxin.proposal.model.Appraisal;
import org.tongxin.proposal.model.Contact;
import org.tongxin.proposal.model.LookBack;
import org.tongxin.proposal.model.PersonalData;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Publication;
import org.tongxin.proposal.model.Text;
import org.tongxin.proposal.proceeding.Proceedings;
import org.tongxin.proposal.publishing.DecidePublication;
import org.tongxin.proposal.review.ConvertProposal;
import org.tongxin.proposal.review.MergeProposals;
import org.tongxin.proposal.supervision.ChooseGoodProposal;
import org.tongxin.proposal.supervision.LookBackOnProposal;
import org.tongxin.proposal.supervision.VerifyPromise;

/** What became of the replies in the demonstration: reports on promises, what was checked, what was looked at again. */
@Component
record AfterReplies(
        ReportProgress reporting,
        VerifyPromise verifying,
        LookBackOnProposal looking,
        MergeProposals merging,
        ConvertProposal converting,
        DecidePublication publishing,
        RecordContact contacting,
        SayInThread saying,
        RoundScenes scenes,
        AppraiseProposal appraising,
        ChooseGoodProposal honouring,
        Clock clock) {

    /** Reports, and is checked where the script says what was seen. */
    void tell(List<Script.Pledge> pledges, Proposal proposal, DemoPeople.Troupe troupe) {
        Actor officer = troupe.officer(proposal.lead().orElseThrow().unit());
        Actor supervisor = troupe.named("supervisor");
        for (int i = 0; i < pledges.size(); i++) {
            Script.Pledge pledge = pledges.get(i);
            String says = pledge.says();
            String seen = pledge.seen();
            int no = i + 1;
            if (says != null) {
                boolean done = seen != null;
                TodaysActs.done(Acting.as(
                        officer, () -> reporting.report(officer, proposal.id(), 1, no, pledge.far(), done, says)));
            }
            if (seen != null) {
                TodaysActs.done(Acting.as(
                        supervisor,
                        () -> verifying.verify(supervisor, proposal.id(), Proceedings.ANY, 1, no, true, seen)));
            }
        }
    }

    /** Proposer and unit met before handling, and wrote to each other. */
    void meet(Proposal proposal, DemoPeople.Troupe troupe) {
        Actor officer = troupe.officer(proposal.lead().orElseThrow().unit());
        LocalDate day = LocalDate.now(clock).minusDays(20);
        TodaysActs.done(Acting.as(
                officer,
                () -> contacting.record(
                        officer,
                        proposal.id(),
                        Contact.Stage.BEFORE,
                        Contact.Kind.ON_SITE,
                        day,
                        "第一提案人，承办科室两人，两所学校的校长",
                        "看了两所学校的教室和食堂。商定先试办一期，费用三方分担；安全责任怎么写还有分歧，约定下次再谈。")));
        TodaysActs.done(Acting.as(
                officer,
                () -> contacting.record(
                        officer,
                        proposal.id(),
                        Contact.Stage.DURING,
                        Contact.Kind.FORUM,
                        day.plusDays(14),
                        "第一提案人，承办科室，家长代表三人",
                        "一起过了试办方案，把每期六周改成五周，缴费标准等物价部门核定后再公布。")));
        Actor supervisor = troupe.named("supervisor");
        Acting.run(officer, () -> saying.say(officer, proposal.id(), "试办学校的名单已经初定，月底前发给您看。", List.of()));
        Acting.run(supervisor, () -> saying.say(supervisor, proposal.id(), "请把安全责任的条款也一并附上。", List.of()));
    }

    /** Both sides say what they think of the other's work; the scores lie a little apart. */
    void appraise(Proposal proposal, DemoPeople.Troupe troupe) {
        int apart = Math.floorMod(proposal.text().title().hashCode(), 13);
        Actor author = troupe.member(proposal.origin().proposer());
        Actor officer = troupe.officer(proposal.lead().orElseThrow().unit());
        TodaysActs.done(Acting.as(
                author,
                () -> appraising.appraise(
                        author,
                        proposal.id(),
                        Appraisal.About.HANDLING,
                        Map.of("CONTACT", 92 - apart, "REPLY", 88 - apart, "RESULT", 84 - apart),
                        "")));
        TodaysActs.done(Acting.as(
                officer,
                () -> appraising.appraise(
                        officer,
                        proposal.id(),
                        Appraisal.About.PROPOSAL,
                        Map.of("TOPIC", 94 - apart, "RESEARCH", 86 - apart, "SUGGESTION", 90 - apart),
                        "")));
    }

    /** Chosen as a good proposal, as far as there is room. */
    void honour(Proposal proposal, DemoPeople.Troupe troupe) {
        Actor leader = troupe.named("leader");
        // refused where the session has its share already
        Acting.as(leader, () -> honouring.choose(leader, proposal.id(), Proceedings.ANY, "事实查得清，建议办得到，办成的事看得见。"));
    }

    /** Opens it to the public, with personal data covered. */
    void open(Proposal proposal, DemoPeople.Troupe troupe) {
        Actor secretary = troupe.named("secretary");
        Text text = proposal.text();
        Text shown = new Text(
                PersonalData.covered(text.title()),
                PersonalData.covered(text.situation()),
                PersonalData.covered(text.analysis()),
                PersonalData.covered(text.suggestion()));
        String reply = PersonalData.covered(proposal.publishing().replied());
        TodaysActs.done(Acting.as(
                secretary,
                () -> publishing.decide(
                        secretary, proposal.id(), Proceedings.ANY, Publication.Extent.ALL, "", shown, reply)));
    }

    /** Looks again; the first word of what was seen is the verdict. */
    void lookBack(Proposal proposal, String looked, DemoPeople.Troupe troupe) {
        Actor supervisor = troupe.named("supervisor");
        String[] words = looked.split(" ", 2);
        LocalDate day = LocalDate.now(clock).minusDays(3);
        TodaysActs.done(Acting.as(
                supervisor,
                () -> looking.record(supervisor, proposal.id(), LookBack.Verdict.valueOf(words[0]), day, words[1])));
    }
}
