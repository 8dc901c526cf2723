package org.tongxin.common.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Addresses of static files with a digest of their content behind them, so that they may be cached for a year and a new
 * release is seen at once.
 */
public final class Assets {

    private static final Map<String, String> HREFS = new ConcurrentHashMap<>();

    private Assets() {}

    /** {@code /app.css?v=1a2b3c4d} for {@code app.css}; the path is below {@code static/}. */
    public static String href(String path) {
        return HREFS.computeIfAbsent(path, Assets::digested);
    }

    private static String digested(String path) {
        try (InputStream in = Assets.class.getResourceAsStream("/static/" + path)) {
            if (in == null) {
                throw new IllegalArgumentException("No static file " + path);
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return "/" + path + "?v=" + HexFormat.of().formatHex(digest, 0, 4);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
