package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.handling.IssueReply;
import org.tongxin.proposal.handling.SignForProposal;
import org.tongxin.proposal.handling.WriteReply;
import org.tongxin.proposal.model.Grade;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Reply;
import org.tongxin.proposal.model.Text;
import org.tongxin.proposal.proceeding.Proceedings;
import org.tongxin.proposal.review.ReviewProposal;
import org.tongxin.proposal.transfer.TransferProposal;
import org.tongxin.proposal.writing.BeginProposal;
import org.tongxin.proposal.writing.SubmitProposal;
import org.tongxin.proposal.writing.WriteProposal;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;

/** Leads proposals to where a test begins, through the same use cases as people. */
@Component
public record Cases(
        BeginProposal beginning,
        WriteProposal writing,
        SubmitProposal submitting,
        ReviewProposal reviewing,
        TransferProposal transferring,
        SignForProposal signing,
        WriteReply replying,
        IssueReply issuing) {

    static final Text TEXT = new Text("关于增设路灯的提案", "北巷没有路灯。", "归属不清。", "由市政统一安装。");

    /** A committee with one person at each desk that a life needs. */
    public record People(
            TestCommittee.Founded committee,
            Someone author,
            Someone first,
            Someone second,
            Someone assigner,
            Someone officer,
            Someone leader) {

        static People of(TestCommittee committees) {
            TestCommittee.Founded committee = committees.found();
            var unit = committee.unit("云岭县城管局");
            return new People(
                    committee,
                    committee.member("沈禾清"),
                    committee.at(Desk.REVIEWER),
                    committee.at(Desk.REVIEWER),
                    committee.at(Desk.ASSIGNER),
                    committee.of(unit, Desk.UNIT_OFFICER),
                    committee.of(unit, Desk.UNIT_LEADER));
        }
    }

    ProposalId draft(Someone author) {
        return draft(author, TEXT);
    }

    ProposalId draft(Someone author, Text text) {
        ProposalId id = done(as(author, () -> beginning.begin(author.actor()))).id();
        done(as(author, () -> writing.write(author.actor(), id, Proceedings.ANY, text)));
        return id;
    }

    ProposalId submitted(Someone author) {
        ProposalId id = draft(author);
        done(as(author, () -> submitting.submit(author.actor(), id, Proceedings.ANY)));
        return id;
    }

    /** Filed by two reviewers. */
    public ProposalId filed(People people) {
        ProposalId id = submitted(people.author());
        for (Someone reviewer : List.of(people.first(), people.second())) {
            done(as(reviewer, () -> reviewing.approve(reviewer.actor(), id, Proceedings.ANY, "SOCIETY", "")));
        }
        return id;
    }

    ProposalId transferred(People people) {
        ProposalId id = filed(people);
        Someone assigner = people.assigner();
        done(as(
                assigner,
                () -> transferring.transfer(
                        assigner.actor(), id, Proceedings.ANY, people.officer().unit(), List.of())));
        return id;
    }

    ProposalId replied(People people) {
        return answered(people, transferred(people));
    }

    /** Replied to with one promise. */
    ProposalId promised(People people, java.time.LocalDate due, String promise) {
        return answered(
                people,
                transferred(people),
                new Reply.Sheet(
                        "列入计划。",
                        Grade.B,
                        true,
                        "办公室 000",
                        List.of(new org.tongxin.proposal.model.Promise(1, promise, due))));
    }

    /** Hands a filed one to the unit and has it reply. */
    ProposalId repliedTo(People people, ProposalId filed) {
        Someone assigner = people.assigner();
        done(as(
                assigner,
                () -> transferring.transfer(
                        assigner.actor(),
                        filed,
                        Proceedings.ANY,
                        people.officer().unit(),
                        List.of())));
        return answered(people, filed);
    }

    private ProposalId answered(People people, ProposalId id) {
        return answered(people, id, new Reply.Sheet("已经装好。", Grade.A, true, "办公室 000", List.of()));
    }

    private ProposalId answered(People people, ProposalId id, Reply.Sheet sheet) {
        Someone officer = people.officer();
        done(as(officer, () -> signing.sign(officer.actor(), id, Proceedings.ANY)));
        done(as(officer, () -> replying.send(officer.actor(), id, Proceedings.ANY, sheet)));
        done(as(people.leader(), () -> issuing.issue(people.leader().actor(), id, Proceedings.ANY)));
        return id;
    }

    static Outcome<Proposal> as(Someone who, Supplier<Outcome<Proposal>> act) {
        return Acting.as(who.actor(), act::get);
    }

    static Proposal done(Outcome<Proposal> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<Proposal>) outcome).value();
    }

    static List<String> refused(Outcome<Proposal> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<Proposal>) outcome)
                .reasons().stream().map(Reason::key).toList();
    }
}
