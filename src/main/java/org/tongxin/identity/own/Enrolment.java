package org.tongxin.identity.own;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tongxin.identity.model.Base32;
import org.tongxin.identity.model.TimeCodes;

/**
 * What an authenticator app has to be told: as a picture to scan, as text to type.
 *
 * @param secret base 32, in groups of four
 * @param uri {@code otpauth:} address, which a phone can open itself
 * @param size width of the picture in modules, border included
 * @param path the dark modules, as an SVG path
 */
public record Enrolment(String secret, String uri, int size, String path) {

    private static final int BORDER = 4;
    private static final String ISSUER = "Tongxin";

    static Enrolment of(String login, byte[] secret) {
        String text = Base32.encode(secret);
        String uri = "otpauth://totp/" + ISSUER + ":" + encoded(login) + "?secret=" + text + "&issuer=" + ISSUER
                + "&algorithm=SHA1&digits=" + TimeCodes.DIGITS + "&period=" + TimeCodes.STEP.toSeconds();
        QrCode code = QrCode.encodeText(uri, QrCode.Ecc.MEDIUM);
        return new Enrolment(text.replaceAll("(.{4})(?=.)", "$1 "), uri, code.size + 2 * BORDER, path(code));
    }

    private static String path(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d,%dh1v1h-1z".formatted(x + BORDER, y + BORDER));
                }
            }
        }
        return path.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "Enrolment";
    }
}
