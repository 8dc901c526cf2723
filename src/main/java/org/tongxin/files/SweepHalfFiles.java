package org.tongxin.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes away what was half written when a machine stopped: at each start, what is older than a day, so that nobody else is still writing it. */
@Component
class SweepHalfFiles {

    private static final Logger LOG = LoggerFactory.getLogger(SweepHalfFiles.class);
    private static final Duration OLD = Duration.ofDays(1);

    private final Path folder;
    private final Clock clock;

    SweepHalfFiles(@Value("${tongxin.home}") Path home, Clock clock) {
        this.folder = home.resolve("files");
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void sweep() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Instant before = clock.instant().minus(OLD);
        try (DirectoryStream<Path> halves = Files.newDirectoryStream(folder, "half*.part")) {
            for (Path half : halves) {
                if (Files.getLastModifiedTime(half).toInstant().isBefore(before)) {
                    Files.deleteIfExists(half);
                }
            }
        } catch (IOException e) {
            LOG.warn("Half written files in {} could not be taken away", folder, e);
        }
    }
}
