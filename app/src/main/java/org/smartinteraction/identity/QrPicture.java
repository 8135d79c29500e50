package org.smartinteraction.identity;

import io.nayuki.qrcodegen.QrCode;

/**
 * A text as a QR code, as a path of an SVG element: no image to load, nothing for others to keep.
 *
 * @param size how many squares wide and high
 */
record QrPicture(int size, String path) {

    static QrPicture of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(code.size, path.toString());
    }
}
