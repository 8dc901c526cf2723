package org.tongxin.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongxin.common.CommitteeId;

/** Attachments in the data folder. */
class FileStoreTest {

    @TempDir
    private Path home;

    private final CommitteeId committee = CommitteeId.fresh();

    private long files() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void what_comes_out_is_what_went_in_and_the_same_file_is_kept_once() throws IOException {
        FileStore store = new FileStore(home);
        FileStore.Kept kept = store.keep(committee, new ByteArrayInputStream(new byte[] {1, 2, 3}))
                .orElseThrow();
        store.keep(committee, new ByteArrayInputStream(new byte[] {1, 2, 3})).orElseThrow();
        assertThat(kept.bytes()).isEqualTo(3);
        assertThat(files()).isEqualTo(1);
        try (InputStream in = store.open(committee, kept.sha256())) {
            assertThat(in.readAllBytes()).containsExactly(1, 2, 3);
        }
    }

    @Test
    void a_disk_that_takes_no_more_is_told_and_nothing_is_left_behind() throws IOException {
        InputStream full = new InputStream() {
            private int given;

            @Override
            public int read() throws IOException {
                if (given++ > 100_000) {
                    throw new IOException("No space left on device");
                }
                return 7;
            }
        };
        assertThat(new FileStore(home).keep(committee, full)).isEmpty();
        assertThat(files()).isZero();
    }

    @Test
    void what_was_half_written_when_the_machine_stopped_is_taken_away_a_day_later() throws IOException {
        Path folder = Files.createDirectories(home.resolve("files"));
        Path old = Files.createFile(folder.resolve("half1.part"));
        Path fresh = Files.createFile(folder.resolve("half2.part"));
        java.time.Clock clock = java.time.Clock.fixed(
                Files.getLastModifiedTime(fresh).toInstant().plusSeconds(3600), java.time.ZoneOffset.UTC);
        Files.setLastModifiedTime(
                old, java.nio.file.attribute.FileTime.from(clock.instant().minusSeconds(90_000)));
        new SweepHalfFiles(home, clock).sweep();
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }
}
