package org.tongxin.platform.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The sentences for what can go wrong before the application can speak through its pages. */
final class Troubles {

    private static final String DISK_FULL = "No space left on device";
    private static final String QUOTA = "Disk quota exceeded";

    private Troubles() {}

    static DatabaseRefused unusableHome(Path home, IOException cause) {
        if (isDiskFull(cause.getMessage())) {
            return diskFull(home, cause);
        }
        if (cause instanceof AccessDeniedException) {
            return new DatabaseRefused(
                    "数据文件夹 " + home + " 不可读写，请为当前用户授权，或用 TONGXIN_HOME 另指定一个文件夹。",
                    "The data folder " + home + " cannot be read and written by this user; grant access or name another"
                            + " folder with TONGXIN_HOME.",
                    cause);
        }
        return new DatabaseRefused(
                "数据文件夹 " + home + " 无法使用（" + cause.getMessage() + "），请更正，或用 TONGXIN_HOME 另指定一个文件夹。",
                "The data folder " + home + " cannot be used (" + cause.getMessage() + "); put it right or name another"
                        + " folder with TONGXIN_HOME.",
                cause);
    }

    static DatabaseRefused diskFull(Path home, @Nullable Throwable cause) {
        return new DatabaseRefused(
                "磁盘已满，内置数据库无法写入 " + home + "，请腾出空间后重新启动。",
                "The disk is full and the embedded database cannot write to " + home
                        + "; free some space and start again.",
                cause);
    }

    static DatabaseRefused lostSecret(Path secret) {
        return new DatabaseRefused(
                "数据库口令文件 " + secret + " 丢失而数据仍在，请从备份恢复该文件。",
                "The database password file " + secret + " is gone while the data is there; restore it from a backup.");
    }

    static DatabaseRefused homeInUse(Path home) {
        return new DatabaseRefused(
                "数据文件夹 " + home + " 正被另一进程使用，其数据库无法连接，请先停止该进程。",
                "The data folder " + home + " is in use by another process whose database cannot be reached; stop that"
                        + " process first.");
    }

    static DatabaseRefused noBinaries(String platform) {
        return new DatabaseRefused(
                "本程序包不含 " + platform + " 平台的内置数据库，请用 spring.datasource.url 指定一个 PostgreSQL 18 服务器。",
                "This package carries no embedded database for " + platform + "; point spring.datasource.url at a"
                        + " PostgreSQL 18 server.");
    }

    static DatabaseRefused noUnprivilegedUser(Path home) {
        return new DatabaseRefused(
                "PostgreSQL 不能以 root 运行，而这里没有其他用户可进入 " + home + "，请以普通用户启动，或用 TONGXIN_HOME 另指定一个文件夹。",
                "PostgreSQL does not run as root and no other user can enter " + home + "; start as an ordinary user or"
                        + " name another folder with TONGXIN_HOME.");
    }

    /** @param lastWords what the program printed last */
    static DatabaseRefused programFailed(String program, PostgresHome home, String lastWords) {
        if (isDiskFull(lastWords)) {
            return diskFull(home.root(), null);
        }
        String reason = lastWords.strip();
        return new DatabaseRefused(
                "内置数据库（" + program + "）未能启动：" + reason + "（日志：" + home.log() + "）",
                "The embedded database (" + program + ") did not start: " + reason + " (log: " + home.log() + ")");
    }

    static DatabaseRefused interrupted() {
        return new DatabaseRefused("启动被中断。", "The start was interrupted.");
    }

    private static boolean isDiskFull(@Nullable String words) {
        return words != null && (words.contains(DISK_FULL) || words.contains(QUOTA));
    }
}
