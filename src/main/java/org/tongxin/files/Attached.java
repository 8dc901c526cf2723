package org.tongxin.files;

import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tongxin.common.Prose;

/**
 * A file somebody sends with a message.
 *
 * @param name as they call it
 * @param bytes how long it is
 * @param content its bytes
 */
public record Attached(String name, long bytes, Supplier<InputStream> content) {

    /** Longest file, in bytes. */
    public static final long BYTES_MAX = 20L * 1024 * 1024;

    /** Longest name, in characters. */
    public static final int NAME_MAX = 100;

    /** What may be sent, and as what it is given out: never as anything a browser would run. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("pdf", "application/pdf"),
            Map.entry("doc", "application/msword"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xls", "application/vnd.ms-excel"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("wps", "application/octet-stream"),
            Map.entry("et", "application/octet-stream"),
            Map.entry("ofd", "application/octet-stream"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("png", "image/png"),
            Map.entry("heic", "application/octet-stream"),
            Map.entry("txt", "text/plain"),
            Map.entry("csv", "application/octet-stream"),
            Map.entry("zip", "application/zip"),
            Map.entry("mp4", "video/mp4"));

    public Attached {
        String clean = Prose.clean(name).replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
        name = clean.length() > NAME_MAX ? clean.substring(clean.length() - NAME_MAX) : clean;
    }

    /** As what it is given out; nothing where such files are not taken. */
    public Optional<String> type() {
        int dot = name.lastIndexOf('.');
        return dot < 1
                ? Optional.empty()
                : Optional.ofNullable(TYPES.get(name.substring(dot + 1).toLowerCase(Locale.ROOT)));
    }
}
