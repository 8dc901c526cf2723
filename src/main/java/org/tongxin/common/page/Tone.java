package org.tongxin.common.page;

import java.util.Locale;

/** A colour with its one meaning (ui.md §2 and §3). Never the only bearer of it: a word and an icon stand beside. */
public enum Tone {
    /** 同心红: key items. */
    BRAND,
    /** 黛: in progress, blue warning, notes. */
    DAI,
    /** 松: done, confirmed. */
    SONG,
    /** 赭: waits for somebody, yellow warning, unknown. */
    ZHE,
    /** 朱: red warning, contradicted, refused. */
    ZHU,
    /** 朱, filled: overdue. */
    ZHU_FULL,
    /** 紫: merged, converted, changed by consent. */
    ZI,
    /** 灰: resting states. */
    HUI,
    /** Hatched: not yet known, not yet due. */
    HATCH,
    /** A border only: numbers, not stated. */
    OUTLINE;

    /** Its CSS class. */
    public String css() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
