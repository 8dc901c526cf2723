package org.tongxin.matter;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongxin.common.Typed;
import org.tongxin.files.Attached;

/** The day on which a photograph says it was taken: the first date of its Exif header. Where it was taken is never read. */
final class PhotoDate {

    private static final Pattern TAKEN = Pattern.compile("(\\d{4}):(\\d{2}):(\\d{2}) \\d{2}:\\d{2}:\\d{2}");
    private static final int HEADER = 64 * 1024;

    private PhotoDate() {}

    static Optional<LocalDate> of(Attached file, Path kept) {
        if (!file.type().orElse("").startsWith("image/")) {
            return Optional.empty();
        }
        try (RandomAccessFile in = new RandomAccessFile(kept.toFile(), "r")) {
            byte[] head = new byte[(int) Math.min(HEADER, in.length())];
            in.readFully(head);
            Matcher matcher = TAKEN.matcher(new String(head, StandardCharsets.ISO_8859_1));
            return matcher.find()
                    ? Optional.ofNullable(Typed.day(matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3)))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
