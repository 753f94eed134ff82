package org.wholeschool.platform.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a camera was held when it took a JPEG, from the one tag of its Exif part that changes how the picture is to be
 * drawn.
 */
final class JpegOrientation {

    private static final int UPRIGHT = 1;
    private static final int LAST = 8;
    private static final int ORIENTATION = 0x0112;
    private static final int APP1 = 0xe1;
    private static final int START_OF_SCAN = 0xda;
    private static final String EXIF = "Exif\0\0";

    private JpegOrientation() {}

    /**
     * @param jpeg a JPEG
     * @return 1 to 8 as Exif counts them; 1, upright, where it says nothing or nonsense
     */
    static int of(byte[] jpeg) {
        try {
            ByteBuffer in = ByteBuffer.wrap(jpeg).position(2);
            while (in.remaining() > 4 && (in.get() & 0xff) == 0xff) {
                int marker = in.get() & 0xff;
                int length = in.getShort() & 0xffff;
                if (marker == START_OF_SCAN) {
                    return UPRIGHT;
                }
                ByteBuffer part = in.slice(in.position(), length - 2);
                if (marker == APP1 && isExif(part)) {
                    return inExif(part.slice(EXIF.length(), part.limit() - EXIF.length()));
                }
                in.position(in.position() + length - 2);
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException | java.nio.BufferUnderflowException nonsense) {
            // An Exif part that leads nowhere says nothing.
        }
        return UPRIGHT;
    }

    private static boolean isExif(ByteBuffer part) {
        byte[] first = new byte[EXIF.length()];
        if (part.remaining() < first.length) {
            return false;
        }
        part.duplicate().get(first);
        return new String(first, StandardCharsets.ISO_8859_1).equals(EXIF);
    }

    private static int inExif(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + 12 * entry;
            if ((tiff.getShort(at) & 0xffff) == ORIENTATION) {
                int orientation = tiff.getShort(at + 8);
                return orientation >= UPRIGHT && orientation <= LAST ? orientation : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
