package org.tongxin.platform.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Folders in which something is prepared beside its final place, to be moved there whole. */
final class TemporaryFolders {

    private static final String MARK = ".new-";

    private TemporaryFolders() {}

    static Path beside(Path place) throws IOException {
        return Files.createTempDirectory(Objects.requireNonNull(place.getParent()), place.getFileName() + MARK);
    }

    /** Removes what an interrupted preparation of this place has left. */
    static void removeLeftOvers(Path place) throws IOException {
        Path parent = Objects.requireNonNull(place.getParent());
        try (DirectoryStream<Path> leftOvers = Files.newDirectoryStream(parent, place.getFileName() + MARK + "*")) {
            for (Path leftOver : leftOvers) {
                removeTree(leftOver);
            }
        }
    }

    static void removeTree(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
