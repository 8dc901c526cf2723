package org.tongxin.catalogue;

/** What may be written in a field. Values are kept as text in one form: numbers plain, days as 2026-05-18, choices by their code. */
public enum FieldType {
    /** 一行字. */
    TEXT,
    /** 一段话. */
    LONG_TEXT,
    /** 整数, not negative. */
    NUMBER,
    /** 小数. */
    DECIMAL,
    /** 金额, exact, two places at most. */
    MONEY,
    /** 日期. */
    DATE,
    /** 是否. */
    YES_NO,
    /** 选项. */
    CHOICE,
    /** 网址. */
    LINK,
    /** 附件. */
    FILE;

    /** Whether it is a number that facts can add up. */
    public boolean counts() {
        return this == NUMBER || this == DECIMAL || this == MONEY;
    }

    /** Whether facts carry it, so that figures can tell them apart by it. */
    public boolean isFacet() {
        return this == CHOICE || this == YES_NO;
    }
}
