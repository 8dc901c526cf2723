package org.tongxin.platform.database;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The file into which the server writes. One older file is kept. */
record ServerLog(Path file) {

    private static final long LARGE = 16L << 20;

    void rotateIfLarge() throws IOException {
        if (size() > LARGE) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    long size() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** What was written after the file had this size. */
    String since(long size) throws IOException {
        try (FileChannel channel = FileChannel.open(file).position(size)) {
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The line that names the cause: the first one marked as fatal or error, else the last one. */
    static String lastWords(String printed) {
        List<String> lines = printed.lines().filter(line -> !line.isBlank()).toList();
        return lines.stream()
                .filter(line -> line.contains("FATAL:") || line.contains("error:") || line.contains("PANIC:"))
                .findFirst()
                .orElse(lines.isEmpty() ? "no output" : lines.getLast());
    }
}
