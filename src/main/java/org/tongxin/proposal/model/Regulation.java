package org.tongxin.proposal.model;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongxin.rules.Deadline;
import org.tongxin.rules.RuleSet;
import org.tongxin.rules.Term;
import org.tongxin.rules.Warning;
import org.tongxin.rules.WorkingCalendar;

/**
 * The numbers of the committee's proposal regulation (提案工作条例) as they stood on a day; none of them is written in code.
 *
 * @param maxChars longest text, in characters
 * @param suggestionShare the least share of the text, in percent, that its suggestions should have; a hint only
 * @param cosignMax how many members may be asked to sign
 * @param windowMonths how many months before the plenary its intake begins
 * @param sectorsAtPlenary whether sectors and groups propose at plenaries only
 * @param reviewLevels how many reviews before filing, 1 to 3
 * @param refusalReasons codes of the reasons for not filing
 * @param categories codes of the categories
 * @param grades classes of reply in use here
 * @param consultationFirst whether nothing is filed before a consultation took place
 * @param meetings the meetings that every reply needs
 * @param meetingsOfKey the meetings that the reply to a key proposal needs
 * @param appraisal the criteria of appraisals with their weights
 * @param keyQuota share of filed proposals that may be key ones, in percent
 * @param qualityRequired whether a reviewer who approves has to say how good it is
 * @param guidance how many proposals of one member a session the committee asks for at most; 0: it says nothing
 * @param goodQuota share of filed proposals that may be selected as good ones, in percent
 * @param collectiveShare share of the good ones that bodies should have made, in percent
 * @param objectionStopsClock whether the reply clock stands still while an objection is decided
 * @param objectionMax how often one unit may object
 * @param extensionMonths how many months more a unit may ask for at once
 * @param extensionTimes how often it may ask in one handling
 * @param rehandleMax how often a proposal is handled again before it is closed with the judgement kept
 * @param urgeAnswer how long a letter of urging gives for its answer
 * @param escalation working days overdue after which it comes before leaders, mildest first
 * @param escalateAfter so many urgings without an answer bring it before leaders as well
 * @param supervisionDays how many working days before it is due a reply goes to supervision; 0: supervision reads none before
 * @param coordination whether a leader brings the sides together where handling it again did not satisfy
 * @param seeOthersAfterOwn whether a proposer sees the others' ratings only after giving their own
 * @param basis where the length of each clock comes from
 * @param thresholds where warnings begin
 * @param calendar working days
 */
public record Regulation(
        int maxChars,
        int suggestionShare,
        int cosignMax,
        int windowMonths,
        boolean sectorsAtPlenary,
        int reviewLevels,
        List<String> refusalReasons,
        List<String> categories,
        Set<Grade> grades,
        boolean consultationFirst,
        List<Contact.Stage> meetings,
        List<Contact.Stage> meetingsOfKey,
        Map<Appraisal.About, Map<String, Integer>> appraisal,
        int keyQuota,
        boolean qualityRequired,
        int guidance,
        int goodQuota,
        int collectiveShare,
        boolean objectionStopsClock,
        int objectionMax,
        int extensionMonths,
        int extensionTimes,
        int rehandleMax,
        Term urgeAnswer,
        List<Integer> escalation,
        int escalateAfter,
        int supervisionDays,
        boolean coordination,
        boolean seeOthersAfterOwn,
        Map<ClockKind, Deadline.Basis> basis,
        Warning.Thresholds thresholds,
        WorkingCalendar calendar) {

    /** What the rules say. */
    public static Regulation of(RuleSet rules, WorkingCalendar calendar) {
        Map<ClockKind, Deadline.Basis> basis = new EnumMap<>(ClockKind.class);
        for (ClockKind kind : ClockKind.values()) {
            basis.put(kind, rules.basis(kind.rule()));
        }
        Set<Grade> grades = EnumSet.noneOf(Grade.class);
        rules.list("reply.grades").forEach(code -> grades.add(Grade.valueOf(code)));
        return new Regulation(
                rules.number("proposal.maxChars"),
                rules.number("proposal.suggestion.share"),
                rules.number("proposal.cosign.max"),
                rules.number("plenary.window.openBeforeMonths"),
                rules.flag("proposal.sector.plenaryOnly"),
                rules.number("review.levels"),
                rules.list("notFiled.reasons"),
                rules.list("proposal.categories"),
                grades,
                rules.flag("filing.consultation.required"),
                stages(rules.list("contact.required")),
                stages(rules.list("contact.required.key")),
                Map.of(
                        Appraisal.About.PROPOSAL,
                        weights(rules.list("appraisal.proposal")),
                        Appraisal.About.HANDLING,
                        weights(rules.list("appraisal.handling"))),
                rules.number("key.quota"),
                rules.flag("review.quality.required"),
                rules.number("proposal.perMember.guidance"),
                rules.number("excellent.quota"),
                rules.number("excellent.collectiveShare"),
                rules.flag("assign.objection.stopsClock"),
                rules.number("assign.objection.max"),
                rules.number("handle.extension.maxMonths"),
                rules.number("handle.extension.times"),
                rules.number("rehandle.max"),
                rules.basis("urge.answerWithin").term(),
                rules.list("escalate.afterWorkingDays").stream()
                        .filter(days -> days.matches("\\d{1,4}"))
                        .map(Integer::valueOf)
                        .sorted()
                        .toList(),
                rules.number("urge.escalateAfter"),
                rules.number("reply.supervisionWorkingDays"),
                rules.flag("coordination.required"),
                rules.flag("judge.seeOthersAfterOwn"),
                basis,
                rules.thresholds(),
                calendar);
    }

    /** Criteria with their weights, in the order of the rule: {@code TOPIC:30}. */
    private static Map<String, Integer> weights(List<String> lines) {
        Map<String, Integer> weights = new java.util.LinkedHashMap<>();
        for (String line : lines) {
            String[] parts = line.split(":", 2);
            weights.put(parts[0].strip(), parts.length < 2 ? 1 : Integer.parseInt(parts[1].strip()));
        }
        return weights;
    }

    /** The criteria of an appraisal with their weights. */
    public Map<String, Integer> weights(Appraisal.About about) {
        return appraisal.getOrDefault(about, Map.of());
    }

    private static List<Contact.Stage> stages(List<String> codes) {
        return codes.stream()
                .filter(code -> !code.equals("NONE"))
                .map(Contact.Stage::valueOf)
                .toList();
    }

    /** Where the length of this clock comes from. */
    public Deadline.Basis basisOf(ClockKind kind) {
        Deadline.Basis found = basis.get(kind);
        if (found == null) {
            throw new IllegalStateException("No rule for the clock " + kind);
        }
        return found;
    }
}
