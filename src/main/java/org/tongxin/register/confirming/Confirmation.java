package org.tongxin.register.confirming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Prose;

/**
 * What whoever asked said of what was done for them.
 *
 * @param via how it came to be on record
 * @param writtenName who wrote it down; of a code, who handed it on
 * @param handedByDoer whether the code was handed on by one who did it themselves
 */
public record Confirmation(
        UUID id,
        Via via,
        Word word,
        @Nullable UUID writtenAccount,
        String writtenName,
        boolean handedByDoer,
        LocalDate on,
        Instant at) {

    /** How it came to be on record. */
    public enum Via {
        /** 请办人凭码确认. */
        CODE,
        /** 工作人员回访登记. */
        STAFF,
        /** 帮办人本人填报. */
        DOER
    }

    /** How they said it. */
    public enum How {
        ONLINE,
        WRITTEN,
        PHONE,
        MEETING,
        VILLAGE
    }

    /** What they said. */
    public enum Result {
        DONE,
        PARTLY,
        NOT
    }

    /**
     * Their word.
     *
     * @param by who said it, as they want to be called
     */
    public record Word(How how, Result result, String by, String words) {

        /** Longest name, in characters. */
        public static final int BY_MAX = 40;

        /** Longest word, in characters. */
        public static final int WORDS_MAX = 300;

        public Word {
            by = Prose.clean(by.replaceAll("\\s+", " "));
            words = Prose.clean(words);
        }
    }
}
