package org.tongxin.figures;

import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The proposal figures (提案数字), each with the facts it opens to. A share is always told with both its numbers; silence is
 * never part of "satisfied".
 */
public enum Definition {
    /** 收到. */
    RECEIVED("proposal.received", Measures::received, null),
    /** 立案. */
    FILED("proposal.filed", Measures::filed, null),
    /** 并案. */
    MERGED("proposal.merged", Measures::merged, null),
    /** 转为意见建议、社情民意或来信. */
    CONVERTED("proposal.converted", Measures::converted, null),
    /** 不予立案. */
    NOT_FILED("proposal.not_filed", Measures::notFiled, null),
    /** 交办. */
    TRANSFERRED("proposal.transferred", Measures::transferred, null),
    /** 办复. */
    REPLIED("proposal.replied", Measures::replied, null),
    /** 办复率: 办复 ÷ 立案. */
    REPLY_RATE("proposal.replied", Measures::replied, Measures::filed),
    /** 按期率: 按期办复 ÷ 办复. */
    ON_TIME("proposal.replied", Measures::onTime, Measures::replied),
    /** A 类占比: A 类 ÷ 办复. */
    SOLVED("proposal.replied", Measures::gradeA, Measures::replied),
    /** 对办理工作满意: 满意 ÷ 已评价. */
    SATISFIED_WORK("proposal.rated", measures -> measures.work().satisfied(), Measures::rated),
    /** 对办理结果满意: 满意 ÷ 已评价. */
    SATISFIED_RESULT("proposal.rated", measures -> measures.result().satisfied(), Measures::rated),
    /** 再次办理. */
    REHANDLED("proposal.rehandled", Measures::rehandled, null),
    /** 承诺 (条). */
    PROMISED("proposal.promised", Measures::promised, null),
    /** 承诺兑现率: 核实兑现 ÷ 承诺 (条). */
    KEPT("proposal.promise_kept", measures -> measures.after().kept(), Measures::promised),
    /** 回头看办成率: 办成 ÷ 回头看. */
    DONE(
            "proposal.looked_back",
            measures -> measures.after().done(),
            measures -> measures.after().looked()),
    /** 再提: 提起以前没有兑现的承诺. */
    RAISED_AGAIN("proposal.raised_again", measures -> measures.after().raisedAgain(), null),
    /** 公开率: 公开 ÷ 立案. */
    PUBLISHED("proposal.published", measures -> measures.after().published(), Measures::filed),
    /** 见面协商率: 见过面的 ÷ 立案. */
    CONSULTED("proposal.contacted", Measures::consulted, Measures::filed),
    /** 现场办案 (次). */
    ON_SITE("proposal.contacted", Measures::onSite, null),
    /** 成果转化 (项). */
    GAINED("proposal.gained", Measures::gains, null),
    /** 年度好提案. */
    HONOURED("proposal.honoured", Measures::honoured, null),
    /** 错办率: 申退成立 ÷ 交办. */
    WRONG_UNIT("proposal.reassigned", measures -> measures.astray().reassigned(), Measures::transferred),
    /** 重点提案. */
    KEY("proposal.key_chosen", Measures::key, null),
    /** 领衔督办 (次). */
    OVERSEEN("proposal.key_overseen", Measures::overseen, null),
    /** 收到群众线索 (条). */
    CLUES_RECEIVED("clue.received", measures -> measures.clues().received(), null),
    /** 供选线索 (条). */
    CLUES_OFFERED("clue.offered", measures -> measures.clues().offered(), null),
    /** 由线索写成的提案. */
    CLUES_TAKEN("clue.taken", measures -> measures.clues().taken(), null);

    private final String kind;
    private final ToLongFunction<Measures> part;
    private final @Nullable ToLongFunction<Measures> whole;

    Definition(String kind, ToLongFunction<Measures> part, @Nullable ToLongFunction<Measures> whole) {
        this.kind = kind;
        this.part = part;
        this.whole = whole;
    }

    /** The kind of fact it opens to. */
    public String kind() {
        return kind;
    }

    /** Its name in addresses: {@code reply-rate}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The figure of that name, if there is one. */
    public static Optional<Definition> of(String slug) {
        for (Definition definition : values()) {
            if (definition.slug().equals(slug)) {
                return Optional.of(definition);
            }
        }
        return Optional.empty();
    }

    /** The key of the word for what it counts. */
    public String counts() {
        return switch (this) {
            case PROMISED, KEPT, CLUES_RECEIVED, CLUES_OFFERED -> "figures.unit.promise";
            case GAINED -> "figures.unit.items";
            case OVERSEEN, ON_SITE -> "figures.unit.times";
            default -> "figures.unit";
        };
    }

    /** Whether it is a share of something. */
    public boolean isShare() {
        return whole != null;
    }

    /** The count itself, or the upper half of the share. */
    public long part(Measures measures) {
        return part.applyAsLong(measures);
    }

    /** The whole where a unit is asked about: a unit never has what was filed, only what was handed to it. */
    public long whole(Measures measures, boolean ofUnit) {
        return ofUnit && this == REPLY_RATE ? measures.transferred() : whole(measures);
    }

    /** The lower half of the share; 0 where it is none. */
    public long whole(Measures measures) {
        return whole == null ? 0 : whole.applyAsLong(measures);
    }
}
