package org.tongxin.figures;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The proposal figures (提案数字): a count, or a share of one count in another. Each opens to the matters that count. A share is always
 * told with both its numbers; silence is never part of "satisfied".
 */
public enum Definition {
    /** 收到. */
    RECEIVED(Count.RECEIVED, null),
    /** 立案. */
    FILED(Count.FILED, null),
    /** 并案. */
    MERGED(Count.MERGED, null),
    /** 转为意见建议、社情民意或来信. */
    CONVERTED(Count.CONVERTED, null),
    /** 不予立案. */
    NOT_FILED(Count.NOT_FILED, null),
    /** 交办. */
    TRANSFERRED(Count.TRANSFERRED, null),
    /** 办复. */
    REPLIED(Count.REPLIED, null),
    /** 办复率: 办复 ÷ 立案. */
    REPLY_RATE(Count.REPLIED, Count.FILED),
    /** 按期率: 按期办复 ÷ 办复. */
    ON_TIME(Count.ON_TIME, Count.REPLIED),
    /** A 类占比: A 类 ÷ 办复. */
    SOLVED(Count.GRADE_A, Count.REPLIED),
    /** 对办理工作满意: 满意 ÷ 已评价. */
    SATISFIED_WORK(Count.WORK_SATISFIED, Count.RATED),
    /** 对办理结果满意: 满意 ÷ 已评价. */
    SATISFIED_RESULT(Count.RESULT_SATISFIED, Count.RATED),
    /** 再次办理. */
    REHANDLED(Count.REHANDLED, null),
    /** 承诺 (条). */
    PROMISED(Count.PROMISED, null),
    /** 承诺兑现率: 核实兑现 ÷ 承诺 (条). */
    KEPT(Count.KEPT, Count.PROMISED),
    /** 回头看办成率: 办成 ÷ 回头看. */
    DONE(Count.DONE, Count.LOOKED),
    /** 再提: 提起以前没有兑现的承诺. */
    RAISED_AGAIN(Count.RAISED_AGAIN, null),
    /** 公开率: 公开 ÷ 立案. */
    PUBLISHED(Count.PUBLISHED, Count.FILED),
    /** 见面协商率: 立案的里有协商记录的 ÷ 立案. */
    CONSULTED(Count.CONSULTED, Count.FILED),
    /** 协调办理率: 办理中、办结后双方见过面的 ÷ 立案 (A26). */
    COORDINATED(Count.COORDINATED, Count.FILED),
    /** 现场办案 (次). */
    ON_SITE(Count.ON_SITE, null),
    /** 成果转化 (项). */
    GAINED(Count.GAINED, null),
    /** 年度好提案. */
    HONOURED(Count.HONOURED, null),
    /** 好提案中集体提案占比. */
    HONOURED_COLLECTIVE(Count.HONOURED_COLLECTIVE, Count.HONOURED),
    /** 错办率: 申退成立 ÷ 交办. */
    WRONG_UNIT(Count.REASSIGNED, Count.TRANSFERRED),
    /** 重点提案. */
    KEY(Count.KEY, null),
    /** 重点提案中集体提案占比. */
    KEY_COLLECTIVE(Count.KEY_COLLECTIVE, Count.KEY),
    /** 领衔督办 (次). */
    OVERSEEN(Count.OVERSEEN, null),
    /** 收到群众线索 (条). */
    CLUES_RECEIVED(Count.CLUES_RECEIVED, null),
    /** 供选线索 (条). */
    CLUES_OFFERED(Count.CLUES_OFFERED, null),
    /** 由线索写成的提案. */
    CLUES_TAKEN(Count.CLUES_TAKEN, null);

    private final Count part;
    private final @Nullable Count whole;

    Definition(Count part, @Nullable Count whole) {
        this.part = part;
        this.whole = whole;
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
        return part.unit();
    }

    /** Whether it is a share of something. */
    public boolean isShare() {
        return whole != null;
    }

    /** What it opens to: the count itself, or the upper half of the share. */
    public Count part() {
        return part;
    }

    /** The lower half of the share, if it is one; where a unit is asked about, it never has what was filed, only what was handed to it. */
    public @Nullable Count whole(boolean ofUnit) {
        return ofUnit && whole == Count.FILED ? Count.TRANSFERRED : whole;
    }

    /** The count itself, or the upper half of the share. */
    public long part(Measures measures) {
        return measures.of(part);
    }

    /** The lower half of the share; 0 where it is none. */
    public long whole(Measures measures, boolean ofUnit) {
        Count count = whole(ofUnit);
        return count == null ? 0 : measures.of(count);
    }
}
