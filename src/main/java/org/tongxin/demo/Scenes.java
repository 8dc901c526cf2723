package org.tongxin.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Directories;
import org.tongxin.committee.UnitCard;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.UnitId;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.handling.AssignWithinUnit;
import org.tongxin.proposal.handling.IssueReply;
import org.tongxin.proposal.handling.SignForProposal;
import org.tongxin.proposal.handling.WriteReply;
import org.tongxin.proposal.judging.RateReply;
import org.tongxin.proposal.model.Grade;
import org.tongxin.proposal.model.Judgement;
import org.tongxin.proposal.model.KeyMatter;
import org.tongxin.proposal.model.Promise;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Reply;
import org.tongxin.proposal.proceeding.Proceedings;
import org.tongxin.proposal.supervision.AskStrikeOff;
import org.tongxin.proposal.supervision.ChooseKeyProposal;
import org.tongxin.proposal.supervision.DecideStrikeOff;
import org.tongxin.proposal.supervision.NominateKeyProposal;
import org.tongxin.proposal.transfer.TransferProposal;
import org.tongxin.rules.SetRule;

/** What supervision has before it in the demonstration: separate answers, a reply to read, a meeting to hold, items to strike off. */
@Component
class Scenes {

    private static final long ANY = Proceedings.ANY;
    private static final String CALL = "办公室 0000-6602100";

    private final Transferring transferring;
    private final Replying replying;
    private final RateReply rating;
    private final Supervising supervising;
    private final SetRule rules;
    private final Directories directories;
    private final Clock clock;
    private final List<Proposal> toRead = new ArrayList<>();
    private final List<ProposalId> toLead = new ArrayList<>();

    /** Handing over, to units and within them. */
    @Component
    record Transferring(TransferProposal dividing, SignForProposal signing, AssignWithinUnit within) {}

    /** Writing and issuing replies. */
    @Component
    record Replying(WriteReply writing, IssueReply issuing) {}

    /** Striking off, and naming key proposals. */
    @Component
    record Supervising(
            AskStrikeOff asking,
            DecideStrikeOff deciding,
            NominateKeyProposal nominating,
            ChooseKeyProposal choosing) {}

    Scenes(
            Transferring transferring,
            Replying replying,
            RateReply rating,
            Supervising supervising,
            SetRule rules,
            Directories directories,
            Clock clock) {
        this.transferring = transferring;
        this.replying = replying;
        this.rating = rating;
        this.supervising = supervising;
        this.rules = rules;
        this.directories = directories;
        this.clock = clock;
    }

    /** Plays the scene of a story, if it has one. */
    void play(Script.Story story, Proposal proposal, DemoPeople.Troupe troupe) {
        if (story.separate() != null) {
            divide(proposal.id(), story.separate(), troupe);
        }
        switch (story.scene() == null ? "" : story.scene()) {
            case "TO_READ" -> {
                send(proposal, "护眼灯已换完六所学校，其余十一所排在寒假。", troupe);
                toRead.add(proposal);
            }
            case "TO_MEET" -> {
                disappoint(proposal, troupe);
                toLead.add(proposal.id());
            }
            case "ASKED" -> ask(proposal, troupe);
            case "STRUCK" -> {
                ask(proposal, troupe);
                Actor supervisor = troupe.named("supervisor");
                TodaysActs.done(Acting.as(
                        supervisor,
                        () -> supervising.deciding().grant(supervisor, proposal.id(), ANY, "与回访所见一致，同意销号。")));
            }
            default -> {}
        }
    }

    /** From now on replies pass supervision, and the one that was sent is there; a leader from outside is put in charge of another. */
    void end(DemoPeople.Troupe troupe) {
        set("reply.supervisionWorkingDays", "7", "演示：答复到期前 7 个工作日送督查核", troupe);
        set("key.quota", "10", "演示：重点提案为立案的 10%", troupe);
        toLead.forEach(id -> lead(id, troupe));
        toRead.forEach(proposal -> {
            Actor head = head(proposal, troupe);
            TodaysActs.done(Acting.as(head, () -> replying.issuing().pass(head, proposal.id(), ANY)));
        });
    }

    private void set(String key, String value, String source, DemoPeople.Troupe troupe) {
        Actor admin = troupe.named("sysadmin");
        Outcome<String> set = Acting.as(admin, () -> rules.set(admin, key, value, source, LocalDate.now(clock)));
        if (!(set instanceof Outcome.Done)) {
            throw new IllegalStateException(set.toString());
        }
    }

    private void lead(ProposalId id, DemoPeople.Troupe troupe) {
        Actor secretary = troupe.named("secretary");
        Actor leader = troupe.named("leader");
        Actor mayor = troupe.named("mayor");
        TodaysActs.done(
                Acting.as(secretary, () -> supervising.nominating().nominate(secretary, id, ANY, "三个部门有份，要有人牵头定日期。")));
        TodaysActs.done(Acting.as(
                leader,
                () -> supervising.choosing().choose(leader, id, ANY, mayor.account(), "", KeyMatter.Level.GOVERNMENT)));
    }

    /** Two units; the first has answered its part, the second has given it to a department. */
    private void divide(ProposalId id, List<String> names, DemoPeople.Troupe troupe) {
        Actor assigner = troupe.named("assigner");
        List<UnitId> units = names.stream().map(this::unit).toList();
        TodaysActs.done(Acting.as(assigner, () -> transferring.dividing().divide(assigner, id, ANY, units)));
        for (UnitId unit : units) {
            Actor officer = troupe.officer(unit);
            TodaysActs.done(Acting.as(officer, () -> transferring.signing().sign(officer, id, ANY)));
        }
        UnitId first = units.getFirst();
        Actor writer = troupe.officer(first);
        Reply.Sheet part = new Reply.Sheet(
                "贵委员提的施划问题由我局办理：四处路口的非机动车等候区下月中旬画好。",
                Grade.B,
                true,
                CALL,
                List.of(new Promise(1, "画好四处路口的非机动车等候区", LocalDate.now(clock).plusDays(24))));
        TodaysActs.done(Acting.as(writer, () -> replying.writing().send(writer, id, ANY, part)));
        Actor head = java.util.Objects.requireNonNull(troupe.leaders.get(first));
        TodaysActs.done(Acting.as(head, () -> replying.issuing().issue(head, id, ANY)));
        Actor other = troupe.officer(units.getLast());
        TodaysActs.done(Acting.as(
                other,
                () -> transferring
                        .within()
                        .assign(
                                other,
                                id,
                                ANY,
                                "秩序科",
                                "关雎洲",
                                LocalDate.now(clock).plusDays(10),
                                "先核四处路口的信号配时。")));
    }

    /** The proposer is dissatisfied as often as it may be handled again; now a leader has to bring the sides together. */
    private void disappoint(Proposal proposal, DemoPeople.Troupe troupe) {
        Actor author = troupe.member(proposal.origin().proposer());
        String says = "问的是巷子里什么时候通，答的是全市规划，等于没答。";
        Proposal now = judge(proposal.id(), author, says);
        while (now.state() == org.tongxin.proposal.model.State.REHANDLING) {
            send(now, "已再次研究：该片区改造列入明年计划，具体巷名待评审后确定。", troupe);
            Actor head = head(now, troupe);
            ProposalId id = now.id();
            TodaysActs.done(Acting.as(head, () -> replying.issuing().issue(head, id, ANY)));
            now = judge(id, author, "还是没有说哪条巷子、哪一天。");
        }
    }

    private Proposal judge(ProposalId id, Actor author, String says) {
        return TodaysActs.done(Acting.as(
                author, () -> rating.rate(author, id, null, Judgement.BASICALLY, Judgement.DISSATISFIED, says)));
    }

    private void send(Proposal proposal, String words, DemoPeople.Troupe troupe) {
        Actor officer = troupe.officer(proposal.lead().orElseThrow().unit());
        Reply.Sheet sheet = new Reply.Sheet(words, Grade.A, true, CALL, List.of());
        TodaysActs.done(Acting.as(officer, () -> replying.writing().send(officer, proposal.id(), ANY, sheet)));
    }

    private void ask(Proposal proposal, DemoPeople.Troupe troupe) {
        Actor secretary = troupe.named("secretary");
        TodaysActs.done(Acting.as(
                secretary, () -> supervising.asking().ask(secretary, proposal.id(), ANY, "核对过答复、评价和回访，没有未了的承诺，可以销号。")));
    }

    private static Actor head(Proposal proposal, DemoPeople.Troupe troupe) {
        return java.util.Objects.requireNonNull(
                troupe.leaders.get(proposal.lead().orElseThrow().unit()));
    }

    private UnitId unit(String name) {
        return directories
                .of(Acting.required().committee())
                .unitNamed(name)
                .map(UnitCard::id)
                .orElseThrow();
    }
}
