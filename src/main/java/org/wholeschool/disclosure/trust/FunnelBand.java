package org.wholeschool.disclosure.trust;

/**
 * Where a block lies in the funnel. Never a rank, and neither end is the good one: many concerns may be a school that
 * listens, few one that does not hear.
 */
public enum FunnelBand {

    /** Far fewer than its size leads to expect: of schools that are alike, one in a thousand. */
    FAR_FEWER,

    /** Fewer: one in forty. */
    FEWER,

    /** What schools of this size have. */
    AS_EXPECTED,

    /** More: one in forty. */
    MORE,

    /** Far more: one in a thousand. */
    FAR_MORE,

    /** There are too few blocks to say what is usual. */
    NOT_COMPARED;

    /** From here on it is more or fewer: 95 % of schools that are alike lie within. */
    public static final double INNER = 1.96;

    /** From here on far more or far fewer: 99.8 % lie within. */
    public static final double OUTER = 3.09;

    static FunnelBand of(double z) {
        if (Math.abs(z) < INNER) {
            return AS_EXPECTED;
        }
        if (Math.abs(z) < OUTER) {
            return z < 0 ? FEWER : MORE;
        }
        return z < 0 ? FAR_FEWER : FAR_MORE;
    }
}
