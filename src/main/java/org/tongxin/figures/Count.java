package org.tongxin.figures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongxin.figures.Counting.Of;
import org.tongxin.figures.Counting.Role;
import org.tongxin.figures.Counting.Sql;

/**
 * Something counted, with the facts that count. Page, drill-down, table and interface all use this one condition, so that a number
 * and the matters behind it cannot differ. Besides the facts of the ledger there are standings ({@code now.…}), which
 * {@link FactSource} draws from them: what is open, due, overdue.
 */
public enum Count {
    /** 收到. */
    RECEIVED("proposal.received"),
    /** 撤回. */
    WITHDRAWN("proposal.withdrawn"),
    /** 不予立案. */
    NOT_FILED("proposal.not_filed"),
    /** 立案. */
    FILED("proposal.filed"),
    /** 并案. */
    MERGED("proposal.merged"),
    /** 转为意见建议等. */
    CONVERTED("proposal.converted"),
    /** 审查中: received, and nothing decided yet. */
    OPEN("now.open"),
    /** 审查评为优. */
    QUALITY_EXCELLENT("proposal.filed", "quality", "EXCELLENT"),
    /** 良. */
    QUALITY_GOOD("proposal.filed", "quality", "GOOD"),
    /** 中. */
    QUALITY_FAIR("proposal.filed", "quality", "FAIR"),
    /** 待改进. */
    QUALITY_WEAK("proposal.filed", "quality", "WEAK"),
    /** 立案时没有评质量. */
    QUALITY_UNSAID("proposal.filed", "quality", null),
    /** 一次通过入口关: received and never returned for revision. */
    STRAIGHT("now.straight"),
    /** 交办: each proposal once, however often it was handed on. */
    TRANSFERRED(Of.MATTERS, Sql.HANDED, Role.MAIN),
    /** 主办. */
    LEAD(Of.MATTERS, Sql.HANDED + " and f.attributes ->> 'separate' is distinct from 'true'", Role.LEAD),
    /** 分办. */
    SEPARATE(Of.MATTERS, Sql.HANDED + " and f.attributes ->> 'separate' = 'true'", Role.LEAD),
    /** 会办. */
    JOINT(Of.MATTERS, Sql.HANDED, Role.JOINT),
    /** 超期还没有答复. */
    OVERDUE(Of.FACTS, "f.kind = 'now.overdue'" + Sql.WAITS, Role.MAIN),
    /** 立案而还没有答复. */
    IN_HAND(Of.FACTS, "f.kind = 'now.in_hand'" + Sql.WAITS, Role.MAIN),
    /** 办复: the first reply, each proposal once; of a unit, its own first answer. */
    REPLIED(Of.FACTS, "f.kind in (" + Sql.REPLIED + ") and f.round = 1", Role.MAIN),
    /** 按期办复. */
    ON_TIME(Of.FACTS, REPLIED, "onTime", "true"),
    /** 逾期办复. */
    LATE(Of.FACTS, REPLIED, "onTime", "false"),
    /** A 类. */
    GRADE_A(Of.FACTS, REPLIED, "grade", "A"),
    /** B 类. */
    GRADE_B(Of.FACTS, REPLIED, "grade", "B"),
    /** C 类. */
    GRADE_C(Of.FACTS, REPLIED, "grade", "C"),
    /** 申退, by whichever of its units. */
    OBJECTED(Of.FACTS, "f.kind = 'proposal.objected'", Role.ANY),
    /** 申退成立、改办. */
    REASSIGNED("proposal.reassigned"),
    /** 错交给该单位、又改办的. */
    WRONG(Of.FACTS, "f.kind = 'proposal.reassigned'", Role.WRONG),
    /** 同意延期. */
    EXTENDED("proposal.extended"),
    /** 已评价 (人次). */
    RATED("proposal.rated"),
    /** 到期未表态 (人次). */
    SILENT("proposal.rating_silent"),
    WORK_SATISFIED("proposal.rated", "work", "SATISFIED"),
    WORK_BASICALLY("proposal.rated", "work", "BASICALLY"),
    WORK_DISSATISFIED("proposal.rated", "work", "DISSATISFIED"),
    RESULT_SATISFIED("proposal.rated", "result", "SATISFIED"),
    RESULT_BASICALLY("proposal.rated", "result", "BASICALLY"),
    RESULT_DISSATISFIED("proposal.rated", "result", "DISSATISFIED"),
    /** 再次办理. */
    REHANDLED("proposal.rehandled"),
    /** 办结. */
    CLOSED("proposal.closed"),
    /** 已答复、还没办结. */
    UNRATED("now.unrated"),
    /** 办结时第一提案人表过态的. */
    ENDED_STATED(
            Of.FACTS,
            "f.kind = 'proposal.closed' and coalesce(f.attributes ->> 'result', 'NOT_STATED') <> 'NOT_STATED'",
            Role.MAIN),
    ENDED_SATISFIED("proposal.closed", "result", "SATISFIED"),
    ENDED_BASICALLY("proposal.closed", "result", "BASICALLY"),
    ENDED_DISSATISFIED("proposal.closed", "result", "DISSATISFIED"),
    /** 办结时第一提案人没有表态的. */
    ENDED_SILENT("proposal.closed", "coalesce(f.attributes ->> 'result', 'NOT_STATED') = 'NOT_STATED'"),
    /** 承诺 (条). */
    PROMISED(Of.QUANTITY, "f.kind = 'proposal.promised'", Role.MAIN),
    /** 核实兑现 (条). */
    KEPT(Of.QUANTITY, "f.kind = 'proposal.promise_kept'", Role.MAIN),
    /** 按期兑现 (条). */
    KEPT_IN_TIME(Of.QUANTITY, "f.kind = 'proposal.promise_kept' and f.attributes ->> 'onTime' = 'true'", Role.MAIN),
    /** 过期未兑现、单位也没有报办成的 (条). */
    PROMISE_OVERDUE("now.promise_overdue"),
    /** 未到期, 或单位已报办成、等核实 (条). */
    PROMISE_OPEN("now.promise_open"),
    /** 回头看. */
    LOOKED("proposal.looked_back"),
    /** 回头看办成. */
    DONE("proposal.looked_back", "verdict", "DONE"),
    /** 办结、并且回头看办成或者承诺全部兑现: the effect gate. */
    EFFECTIVE("now.effective"),
    /** 再提. */
    RAISED_AGAIN("proposal.raised_again"),
    /** 公开. */
    PUBLISHED("proposal.published"),
    /** 立案的里, 有协商记录的, whenever they met. */
    CONSULTED(Of.MATTERS, "f.kind = 'proposal.contacted' and m.filed is not null", Role.MAIN),
    /** 协调办理: both sides met while it was handled or after, on a visit, at a forum, on the spot or under a leader (A26). */
    COORDINATED(
            Of.MATTERS,
            "f.kind = 'proposal.contacted' and m.filed is not null and f.attributes ->> 'stage' in ('DURING', 'AFTER')"
                    + " and f.attributes ->> 'kind' in ('VISIT', 'FORUM', 'ON_SITE', 'COORDINATION')",
            Role.MAIN),
    /** 现场办案 (次). */
    ON_SITE("proposal.contacted", "kind", "ON_SITE"),
    /** 评议提案质量 (次). */
    APPRAISED_PROPOSAL("proposal.appraised", "about", "PROPOSAL"),
    /** 评议办理质量 (次). */
    APPRAISED_HANDLING("proposal.appraised", "about", "HANDLING"),
    /** 成果 (项). */
    GAINED("proposal.gained"),
    /** 年度好提案. */
    HONOURED("proposal.honoured"),
    /** 年度好提案中的集体提案. */
    HONOURED_COLLECTIVE("proposal.honoured", Sql.COLLECTIVE),
    /** 重点提案. */
    KEY("proposal.key_chosen"),
    /** 重点提案中的集体提案. */
    KEY_COLLECTIVE("proposal.key_chosen", Sql.COLLECTIVE),
    /** 领衔督办 (次). */
    OVERSEEN("proposal.key_overseen"),
    /** 收到群众线索 (条). */
    CLUES_RECEIVED("clue.received"),
    /** 供选线索 (条). */
    CLUES_OFFERED("clue.offered"),
    /** 由线索写成的提案. */
    CLUES_TAKEN("clue.taken");

    private final Counting counting;

    Count(Of of, String condition, Role role) {
        this.counting = new Counting(of, condition, role);
    }

    Count(String kind) {
        this(Of.FACTS, "f.kind = '" + kind + "'", Role.MAIN);
    }

    Count(String kind, String more) {
        this(Of.FACTS, "f.kind = '" + kind + "' and " + more, Role.MAIN);
    }

    Count(String kind, String attribute, @Nullable String value) {
        this(Of.FACTS, "f.kind = '" + kind + "' and " + has(attribute, value), Role.MAIN);
    }

    Count(Of of, Count among, String attribute, String value) {
        this(of, among.counting.condition() + " and " + has(attribute, value), Role.MAIN);
    }

    private static String has(String attribute, @Nullable String value) {
        String found = "f.attributes ->> '" + attribute + "'";
        return value == null ? found + " is null" : found + " = '" + value + "'";
    }

    /** Whether it makes sense of a unit only, by the part the unit had. */
    public boolean isOfUnits() {
        return counting.role() == Role.LEAD || counting.role() == Role.JOINT || counting.role() == Role.WRONG;
    }

    /** Whether it tells how good reviewers found proposals (审查质量). */
    public boolean isMark() {
        return name().startsWith("QUALITY_");
    }

    /** The key of the word for what it counts: proposals, promises, judgements, occasions. */
    public String unit() {
        return UnitOfCount.key(this);
    }

    /** Whether its list says more than once per proposal: judgements, promises, occasions. */
    public boolean isOften() {
        return UnitOfCount.isOften(this);
    }

    Counting counting() {
        return counting;
    }

    /** Which facts count; where units are asked about, only those in which the unit has such a part. */
    String where(boolean ofUnit) {
        return counting.where(ofUnit);
    }

    /** The column of a statement that counts it. */
    String column(boolean ofUnit) {
        return "coalesce(" + counting.sum() + " filter (where " + where(ofUnit) + "), 0)::bigint as " + label();
    }

    /** The name of that column. */
    String label() {
        return "n_" + name().toLowerCase(Locale.ROOT);
    }

    /** The same of facts that are chosen already. */
    String amount() {
        return counting.sum() + "::bigint";
    }

    /** Its name in addresses: {@code on-time}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The count of that name, if there is one. */
    public static Optional<Count> of(String slug) {
        return Arrays.stream(values())
                .filter(count -> count.slug().equals(slug))
                .findFirst();
    }

    /** Its name in data: {@code onTime}. */
    public String code() {
        StringBuilder code = new StringBuilder();
        for (String part : name().toLowerCase(Locale.ROOT).split("_")) {
            code.append(code.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return code.toString();
    }
}
