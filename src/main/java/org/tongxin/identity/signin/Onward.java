package org.tongxin.identity.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A page on the way to another. */
final class Onward {

    private Onward() {}

    static String with(String page, String next) {
        return "/".equals(next) ? page : page + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
}
