package org.wholeschool.access.secondfactor;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code to be drawn on the page itself, so that nothing of it is a file or an address.
 *
 * @param side how many squares it has to a side, its white edge included
 * @param path its dark squares, as an SVG path in units of one square
 */
public record QrPath(int side, String path) {

    /** The edge that readers need (ISO/IEC 18004: four squares). */
    private static final int EDGE = 4;

    /**
     * @param text what a phone reads in it
     * @return its picture
     */
    public static QrPath of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + EDGE)
                            .append(' ')
                            .append(y + EDGE)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrPath(code.size + 2 * EDGE, path.toString());
    }
}
