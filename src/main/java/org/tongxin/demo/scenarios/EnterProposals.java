package org.tongxin.demo.scenarios;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.common.MemberId;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.importing.PastCase;
import org.tongxin.proposal.model.Grade;
import org.tongxin.proposal.model.Judgement;
import org.tongxin.proposal.model.KeyMatter;
import org.tongxin.proposal.model.Oversight;
import org.tongxin.proposal.model.Text;

/**
 * Enters the proposals of a scenario as past cases: received at the plenary session, merged or not filed with a reason, filed, handed over,
 * led by somebody in charge, replied to, judged by every proposer.
 */
@Component
class EnterProposals {

    private static final String NOT_OURS = "NF05";

    /** Enters those of one line. */
    void enter(Scenario scenario, Founded committee, Way way) {
        for (Said line : scenario.said().list("proposals")) {
            new Lot(line, committee, way).enter();
        }
    }

    /** The proposals of one line, numbered on so that no two ask for the same. */
    private static final class Lot {

        private final Said line;
        private final Founded committee;
        private final Way way;
        private final LocalDate received;
        private final int filed;
        private final int merged;
        private int told;

        Lot(Said line, Founded committee, Way way) {
            this.line = line;
            this.way = way;
            this.committee = committee;
            this.received = LocalDate.parse(line.text("month") + "-08");
            this.filed = line.number("filed", 0);
            this.merged = line.number("merged", 0);
        }

        void enter() {
            for (int i = 0; i < filed; i++) {
                List<MemberId> joined = new ArrayList<>();
                List<ProposalId> followers = new ArrayList<>();
                for (int k = i; k < merged; k += filed) {
                    MemberId proposer = member();
                    joined.add(proposer);
                    followers.add(keep(begun(proposer, i, null)));
                }
                MemberId proposer = member();
                joined.add(proposer);
                keep(whole(proposer, i, joined).with(followers, i < line.number("led", 0) ? led(i) : null));
            }
            for (int i = 0; i < line.number("refused", 0); i++) {
                keep(begun(
                        member(),
                        filed + i,
                        new PastCase.Reviewed(received.plusDays(9), null, NOT_OURS, "所提事项不属于提案范围，已作书面说明。")));
            }
        }

        private MemberId member() {
            return committee.members().get(told++ % committee.members().size());
        }

        private LocalDate came(int i) {
            return received.plusDays(i % 4);
        }

        private PastCase begun(MemberId proposer, int i, PastCase.@Nullable Reviewed review) {
            return new PastCase(source(), proposer, List.of(), text(i), came(i), review, null, null, List.of());
        }

        private PastCase whole(MemberId proposer, int i, List<MemberId> judges) {
            LocalDate replied = received.plusDays(110 + i % 60);
            boolean answered = line.is("replied");
            return new PastCase(
                    source(),
                    proposer,
                    List.of(),
                    text(i),
                    came(i),
                    PastCase.Reviewed.filed(
                            received.plusDays(12),
                            categories().get(i % categories().size())),
                    new PastCase.Handled(
                            received.plusDays(30),
                            committee.units().get(i % committee.units().size()),
                            List.of(),
                            received.plusDays(33)),
                    answered
                            ? new PastCase.Answered(
                                    replied, "已会同有关单位办理，情况见附件；欢迎继续监督。", Grade.A, true, "办公室 0000-1000000", List.of())
                            : null,
                    answered
                            ? judges.stream()
                                    .map(each -> new PastCase.Rated(
                                            each, replied.plusDays(9), Judgement.SATISFIED, Judgement.SATISFIED, ""))
                                    .toList()
                            : List.of());
        }

        private List<String> categories() {
            return line.texts("categories");
        }

        private PastCase.Led led(int i) {
            List<String> leaders = line.texts("leaders");
            String[] leader = leaders.get(i % leaders.size()).split("~");
            List<PastCase.Led.Act> acts = new ArrayList<>();
            acts.add(new PastCase.Led.Act(received.plusDays(70 + i), Oversight.Kind.VISIT, "到现场看进度，明确了完成时间。"));
            if (i % 3 == 0) {
                acts.add(new PastCase.Led.Act(received.plusDays(95 + i), Oversight.Kind.MEETING, "召开督办会，逐项对账。"));
            }
            return new PastCase.Led(
                    received.plusDays(50), "群众关注，牵涉单位多。", leader[0], KeyMatter.Level.valueOf(leader[1]), acts);
        }

        private String source() {
            return line.text("month") + "-" + (told + 1000);
        }

        /** Every subject in every place makes a text of its own; what asks for the same is merged. */
        private Text text(int i) {
            List<String> subjects = line.texts("subjects");
            List<String> places = line.texts("places");
            String subject = subjects.get(i % subjects.size());
            String place = places.get(i / subjects.size() % places.size());
            return new Text(
                    "关于" + place + subject + "的提案",
                    "近来走访" + place + "，群众多次谈到" + subject + "的事，现状与需要相差较远。",
                    "主要是责任不够明确，资金和人手跟不上。",
                    "建议有关单位把" + subject + "列入年度安排，定时间、定人员，办完向社会公开。");
        }

        private ProposalId keep(PastCase past) {
            return way.proposal(committee, past);
        }
    }
}
