package org.tongxin.activity.checkin;

import io.nayuki.qrcodegen.QrCode;

/**
 * What is shown at the door.
 *
 * @param code to be typed by whoever cannot scan
 * @param size width of the picture in modules, border included
 * @param path the dark modules, as an SVG path
 */
public record Door(String code, int size, String path) {

    private static final int BORDER = 4;

    static Door of(String address, String code) {
        QrCode qr = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < qr.size; y++) {
            for (int x = 0; x < qr.size; x++) {
                if (qr.getModule(x, y)) {
                    path.append('M')
                            .append(x + BORDER)
                            .append(',')
                            .append(y + BORDER)
                            .append("h1v1h-1z");
                }
            }
        }
        return new Door(code, qr.size + 2 * BORDER, path.toString());
    }

    @Override
    public String toString() {
        return "Door";
    }
}
