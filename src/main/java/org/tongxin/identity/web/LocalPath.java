package org.tongxin.identity.web;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where to go on: only ever a page of ours, whatever the request says. */
public final class LocalPath {

    private static final int LONGEST = 2000;

    private LocalPath() {}

    /** The wanted path if it is one of ours and not the sign-in page again; else the home page. */
    public static String of(@Nullable String wanted) {
        return of(wanted, "/");
    }

    /** The wanted path if it is one of ours and not the sign-in page again; else the other. */
    public static String of(@Nullable String wanted, String other) {
        return wanted != null && isLocal(wanted) && !wanted.startsWith("/signin") && !wanted.startsWith("/signout")
                ? wanted
                : other;
    }

    private static boolean isLocal(String wanted) {
        if (wanted.length() > LONGEST || !wanted.startsWith("/") || wanted.startsWith("//") || wanted.contains("\\")) {
            return false;
        }
        try {
            URI uri = new URI(wanted);
            return uri.getScheme() == null
                    && uri.getRawAuthority() == null
                    && uri.getRawPath().startsWith("/")
                    && !uri.getRawPath().startsWith("//");
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
