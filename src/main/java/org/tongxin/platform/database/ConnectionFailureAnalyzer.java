package org.tongxin.platform.database;

import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence that the configured database cannot be reached or does not let the application in. */
final class ConnectionFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final String NOT_REACHED = "08";
    private static final String NOT_LET_IN = "28";
    private static final String NO_SUCH_DATABASE = "3D";
    private static final String NOT_READY = "57";
    private static final String NO_RESOURCES = "53";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        String state = Objects.requireNonNullElse(cause.getSQLState(), "");
        String kind = state.substring(0, Math.min(2, state.length()));
        return switch (kind) {
            case NOT_REACHED, NOT_READY -> tell("无法连接数据库", "The database cannot be reached", cause);
            case NOT_LET_IN, NO_SUCH_DATABASE -> tell("数据库拒绝了登录", "The database refused the sign-in", cause);
            case NO_RESOURCES -> tell("数据库资源不足", "The database has run out of resources", cause);
            default -> null;
        };
    }

    private static FailureAnalysis tell(String chinese, String english, SQLException cause) {
        String words = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return new FailureAnalysis(
                chinese + "：" + words + System.lineSeparator() + english + ": " + words, null, cause);
    }
}
