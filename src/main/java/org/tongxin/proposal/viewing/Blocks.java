package org.tongxin.proposal.viewing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.page.Words;
import org.tongxin.ledger.Waiting;
import org.tongxin.ledger.Waiting.Block;

/**
 * The four blocks of the first page (学习教育、履职活动、信息反馈、服务管理): what waits in each, the one next act first, and the ways that are always
 * open. Members and the secretariat have them; units have proposals alone.
 */
public record Blocks(List<One> all) {

    private static final Set<org.tongxin.proposal.model.Waiting> ANSWERS =
            EnumSet.of(org.tongxin.proposal.model.Waiting.RATE, org.tongxin.proposal.model.Waiting.CONSENT);

    public Blocks {
        all = List.copyOf(all);
    }

    /** How many things wait in all. */
    public int waits() {
        return all.stream().mapToInt(One::waits).sum();
    }

    /** One block with what waits in it. */
    public record One(Block block, List<Waiting.Line> lines, List<Way> ways) {

        public One {
            lines = List.copyOf(lines);
            ways = List.copyOf(ways);
        }

        /** How many things wait. */
        public int waits() {
            return lines.stream().mapToInt(Waiting.Line::count).sum();
        }

        /** Its mark. */
        public String icon() {
            return switch (block) {
                case STUDY -> "school";
                case DUTY -> "clipboard-list";
                case FEEDBACK -> "message-star";
                case SERVICE -> "heart-handshake";
            };
        }
    }

    /** A way that is always open. */
    public record Way(String key, String href) {}

    /** All four of members and of the secretariat, who have ways in each; of others those in which something waits. */
    static Blocks of(Actor who, List<ProposalRow> waiting, int queue, List<Waiting> others, Words w) {
        boolean ways = who.atAny(Desk.MEMBER, Desk.SECRETARIAT);
        List<Waiting.Line> lines = new ArrayList<>(ways ? own(waiting, queue, w) : List.of());
        others.forEach(each -> lines.addAll(each.lines(who, w)));
        return new Blocks(Arrays.stream(Block.values())
                .filter(block -> ways || lines.stream().anyMatch(line -> line.block() == block))
                .map(block -> new One(
                        block,
                        lines.stream()
                                .filter(line -> line.block() == block)
                                .sorted(Comparator.comparing(
                                        Waiting.Line::by, Comparator.nullsLast(Comparator.naturalOrder())))
                                .toList(),
                        ways ? ways(block, who.at(Desk.SECRETARIAT)) : List.of()))
                .toList());
    }

    private static List<Waiting.Line> own(List<ProposalRow> waiting, int queue, Words w) {
        List<Waiting.Line> lines = new ArrayList<>();
        line(Block.FEEDBACK, waiting.stream().filter(Blocks::answers).toList(), "proposal.block.answers", w, lines);
        line(Block.DUTY, waiting.stream().filter(row -> !answers(row)).toList(), "proposal.block.own", w, lines);
        if (queue > 0) {
            String key = "proposal.block.queue";
            lines.add(new Waiting.Line(Block.DUTY, queue, w.t(key, queue), w.t(key + ".do"), "/proposals", null));
        }
        return lines;
    }

    private static boolean answers(ProposalRow row) {
        var waits = row.waiting();
        return waits != null && ANSWERS.contains(waits);
    }

    private static void line(Block block, List<ProposalRow> rows, String key, Words w, List<Waiting.Line> lines) {
        if (!rows.isEmpty()) {
            ProposalRow first = rows.getFirst();
            String href = "/proposals/" + first.id() + "#act";
            lines.add(
                    new Waiting.Line(block, rows.size(), w.t(key, rows.size()), w.t(key + ".do"), href, first.dueOn()));
        }
    }

    private static List<Way> ways(Block block, boolean office) {
        return switch (block) {
            case STUDY ->
                List.of(
                        new Way("proposal.block.way.calendar", "/calendar"),
                        new Way("proposal.block.way.notes", "/records/of/reading-note"));
            case DUTY ->
                List.of(
                        new Way("proposal.block.way.records", "/records"),
                        new Way("proposal.block.way.proposals", "/proposals"));
            case FEEDBACK ->
                List.of(
                        new Way("proposal.block.way.notices", "/notices"),
                        new Way("proposal.block.way.promises", "/promises"));
            case SERVICE ->
                List.of(
                        new Way("proposal.block.way.places", "/places"),
                        office
                                ? new Way("proposal.block.way.members", "/committee/members")
                                : new Way("proposal.block.way.account", "/account"));
        };
    }
}
