package org.wholeschool.peermap.drawing;

/**
 * How large a drawing is, in pixels.
 *
 * @param width its width
 * @param least its least height
 * @param most its greatest height
 * @param radius of a pupil
 * @param font of a name; 0 where no name is written
 */
public record Sheet(int width, int least, int most, int radius, int font) {

    /** From so many pupils on no name is written: it is said of the chosen one. */
    static final int NAMED = 40;

    private static final int NAMED_IN_HALF = 12;
    private static final int NAMED_ON_A_PHONE = 8;
    private static final int NARROW = 400;

    /** A wide screen, with a name beside each pupil up to 40 of them. */
    public static Sheet desk(int pupils) {
        return new Sheet(1160, 360 + 9 * pupils, 700 + 12 * pupils, pupils > NAMED ? 14 : 17, pupils > NAMED ? 0 : 14);
    }

    /** Half of a wide screen, beside something else: with a name beside each pupil up to 12 of them. */
    public static Sheet half(int pupils) {
        return new Sheet(
                560, 320 + 6 * pupils, 420 + 9 * pupils, pupils > NAMED ? 11 : 14, pupils > NAMED_IN_HALF ? 0 : 14);
    }

    /** A phone: with a name beside each pupil up to 8 of them; from then on numbers alone, as in the list below. */
    public static Sheet phone(int pupils) {
        return pupils > NAMED_ON_A_PHONE
                ? new Sheet(340, 240 + 7 * pupils, 300 + 9 * pupils, pupils > NAMED ? 10 : 12, 0)
                : new Sheet(340, 300 + 12 * pupils, 380 + 20 * pupils, 12, 12);
    }

    /** @return how far apart two on one ring stand at least, from middle to middle */
    double apart() {
        return font > 0 ? 3.6 * radius : 2 * radius + 7;
    }

    /** @return how far apart two rings are at least */
    double between() {
        return font > 0 ? 2 * radius + 2.2 * font : 2 * radius + 7;
    }

    /** @return how far the outermost ring is from the left and right edges */
    double aside() {
        return font == 0 ? radius + 4 : width < NARROW ? 56 : 120;
    }

    /** @return how far it is from the upper and lower edges */
    double above() {
        return radius + 6 + 1.5 * font;
    }
}
