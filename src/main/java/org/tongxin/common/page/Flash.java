package org.tongxin.common.page;

import org.jspecify.annotations.Nullable;

/**
 * What was just done, said once on the next page: 已催办 3 件，下一件 0127.
 *
 * @param tone SONG done, DAI to know, ZHE to mind, ZHU went wrong
 * @param undo takes it back, within five minutes
 */
public record Flash(String words, Tone tone, @Nullable ActView undo) {

    /** It was done. */
    public static Flash done(String words) {
        return new Flash(words, Tone.SONG, null);
    }
}
