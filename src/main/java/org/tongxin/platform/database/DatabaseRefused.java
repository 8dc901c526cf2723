package org.tongxin.platform.database;

import org.jspecify.annotations.Nullable;

/**
 * The database cannot be used, and the person who starts the application can do something about it. Carries one
 * sentence in Chinese and the same in English; start-up ends with it, without a stack trace (see
 * {@link DatabaseFailureAnalyzer}).
 */
public final class DatabaseRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseRefused(String chinese, String english) {
        this(chinese, english, null);
    }

    public DatabaseRefused(String chinese, String english, @Nullable Throwable cause) {
        super(chinese + System.lineSeparator() + english, cause);
    }
}
