package org.tongxin.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the processes that share one data folder apart. Each holds a shared lock while it uses the server, and a second,
 * exclusive one while it starts or stops it. Locks of a killed process vanish with it.
 */
final class HomeLocks {

    private static final long PATIENCE_MS = 120_000;
    private static final long PAUSE_MS = 50;

    private final PostgresHome home;
    private @Nullable FileChannel use;

    HomeLocks(PostgresHome home) {
        this.home = home;
    }

    /** Waits until no other process is starting or stopping the server. Closing the channel gives the lock back. */
    FileChannel beginChange() throws IOException {
        FileChannel channel = open(home.startLock());
        for (long waited = 0; waited < PATIENCE_MS; waited += PAUSE_MS) {
            if (tryLock(channel, false)) {
                return channel;
            }
            Commands.pause(PAUSE_MS);
        }
        channel.close();
        throw Troubles.homeInUse(home.root());
    }

    /** Whether no other process uses the server. To be asked between {@link #beginChange} and its end. */
    boolean isAlone() throws IOException {
        try (FileChannel channel = open(home.useLock())) {
            return tryLock(channel, false);
        }
    }

    void beginUse() throws IOException {
        FileChannel channel = open(home.useLock());
        tryLock(channel, true);
        use = channel;
    }

    void endUse() throws IOException {
        if (use != null) {
            use.close();
            use = null;
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static boolean tryLock(FileChannel channel, boolean shared) throws IOException {
        try {
            FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
            return lock != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }
}
