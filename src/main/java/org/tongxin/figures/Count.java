package org.tongxin.figures;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
    /** 交办: each proposal once, however often it was handed on. */
    TRANSFERRED(Of.MATTERS, "f.kind in ('proposal.transferred', 'proposal.reassigned')", Roles.MAIN),
    /** 主办. */
    LEAD(Of.MATTERS, "f.kind in ('proposal.transferred', 'proposal.reassigned')", "lead"),
    /** 分办. */
    SEPARATE(Of.MATTERS, "f.kind in ('proposal.transferred', 'proposal.reassigned')", "separate"),
    /** 会办. */
    JOINT(Of.MATTERS, "f.kind in ('proposal.transferred', 'proposal.reassigned')", "joint"),
    /** 已交办、到了期或已答复. */
    DUE("now.due"),
    /** 超期还没有答复. */
    OVERDUE("now.overdue"),
    /** 立案而还没有答复. */
    IN_HAND("now.in_hand"),
    /** 办复: the first reply, each proposal once. */
    REPLIED(Of.FACTS, "f.kind = 'proposal.replied' and f.round = 1", Roles.MAIN),
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
    /** 申退. */
    OBJECTED("proposal.objected"),
    /** 申退成立、改办. */
    REASSIGNED("proposal.reassigned"),
    /** 错交给该单位、又改办的. */
    WRONG(Of.FACTS, "f.kind = 'proposal.reassigned'", "wrong"),
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
    ENDED_STATED(Of.FACTS, "f.kind = 'proposal.closed' and f.attributes ->> 'result' is not null", Roles.MAIN),
    ENDED_SATISFIED("proposal.closed", "result", "SATISFIED"),
    ENDED_BASICALLY("proposal.closed", "result", "BASICALLY"),
    ENDED_DISSATISFIED("proposal.closed", "result", "DISSATISFIED"),
    /** 办结时第一提案人没有表态的. */
    ENDED_SILENT("proposal.closed", "result", null),
    /** 承诺 (条). */
    PROMISED(Of.QUANTITY, "f.kind = 'proposal.promised'", Roles.MAIN),
    /** 核实兑现 (条). */
    KEPT(Of.QUANTITY, "f.kind = 'proposal.promise_kept'", Roles.MAIN),
    /** 按期兑现 (条). */
    KEPT_IN_TIME(
            Of.QUANTITY,
            "f.kind = 'proposal.promise_kept' and f.attributes ->> 'onTime' = 'true'",
            Roles.MAIN),
    /** 过期未兑现、单位也没有报办成的 (条). */
    PROMISE_OVERDUE("now.promise_overdue"),
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
    /** 有协商记录的. */
    CONSULTED(Of.MATTERS, "f.kind = 'proposal.contacted'", Roles.MAIN),
    /** 协调办理: a visit, a forum or a meeting on the spot while it was handled or after (A26). */
    COORDINATED(
            Of.MATTERS,
            "f.kind = 'proposal.contacted' and f.attributes ->> 'stage' in ('DURING', 'AFTER')"
                    + " and f.attributes ->> 'kind' in ('VISIT', 'FORUM', 'ON_SITE')",
            Roles.MAIN),
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
    /** 重点提案. */
    KEY("proposal.key_chosen"),
    /** 领衔督办 (次). */
    OVERSEEN("proposal.key_overseen");

    /** In which parts of a unit a fact counts as the unit's: every part but these, so that new parts count by themselves. */
    private static final class Roles {
        static final String MAIN = "";
    }

    /** What is added up. */
    private enum Of {
        FACTS,
        MATTERS,
        QUANTITY
    }

    private final Of of;
    private final String condition;
    private final String role;

    Count(Of of, String condition, String role) {
        this.of = of;
        this.condition = condition;
        this.role = role;
    }

    Count(String kind) {
        this(Of.FACTS, "f.kind = '" + kind + "'", Roles.MAIN);
    }

    Count(String kind, String attribute, @Nullable String value) {
        this(Of.FACTS, "f.kind = '" + kind + "' and " + has(attribute, value), Roles.MAIN);
    }

    Count(Of of, Count among, String attribute, String value) {
        this(of, among.condition + " and " + has(attribute, value), Roles.MAIN);
    }

    private static String has(String attribute, @Nullable String value) {
        String found = "f.attributes ->> '" + attribute + "'";
        return value == null ? found + " is null" : found + " = '" + value + "'";
    }

    /** Whether it makes sense of a unit only, by the part the unit had. */
    public boolean isOfUnits() {
        return !role.isEmpty();
    }

    /** Which facts count; where units are asked about, only those in which the unit has such a part. */
    String where(boolean ofUnit) {
        if (!ofUnit) {
            return condition;
        }
        return condition + (role.isEmpty() ? " and y.role not in ('joint', 'wrong')" : " and y.role = '" + role + "'");
    }

    /** The column of a statement that counts it. */
    String column(boolean ofUnit) {
        String what = switch (of) {
            case FACTS -> "count(*)";
            case MATTERS -> "count(distinct f.matter_id)";
            case QUANTITY -> "sum(f.quantity)";
        };
        return "coalesce(" + what + " filter (where " + where(ofUnit) + "), 0)::bigint as " + name();
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
