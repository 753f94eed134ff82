package org.wholeschool.roster;

import java.util.regex.Pattern;

/**
 * The unique pupil number of English schools: a check letter and twelve digits (local authority 3, school 4, year of
 * allocation 2, serial 3). Source: Department for Education, "Unique pupil numbers (UPNs): a guide for schools".
 */
public final class Upn {

    /** I, O and S are left out because they are read as digits. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private static final Pattern FORM = Pattern.compile("[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]");

    private Upn() {}

    /** @return the number with its check letter in front */
    public static String of(int authority, int school, int yearOfAllocation, int serial) {
        String digits = String.format("%03d%04d%02d%03d", authority, school, yearOfAllocation % 100, serial);
        return checkLetter(digits) + digits;
    }

    /**
     * @return the letter of twelve digits: each counts 2, 3 ... 13 times; the remainder of the sum by 23 names the
     *     letter.
     */
    public static char checkLetter(String twelveDigits) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (i + 2) * Character.digit(twelveDigits.charAt(i), 10);
        }
        return LETTERS.charAt(sum % 23);
    }

    /**
     * @param text capitals and digits without spaces
     * @return whether it has the form of a number: a letter and twelve digits, of which a temporary number has a letter
     *     as the last
     */
    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    /**
     * @param upn a well-formed number
     * @return whether the check letter is that of its digits; of a temporary number's last letter its place among the
     *     letters counts
     */
    public static boolean hasItsCheckLetter(String upn) {
        int last = LETTERS.indexOf(upn.charAt(12));
        if (last < 0) {
            return upn.charAt(0) == checkLetter(upn.substring(1));
        }
        int sum = 13 * last;
        for (int i = 0; i < 11; i++) {
            sum += (i + 2) * Character.digit(upn.charAt(i + 1), 10);
        }
        return upn.charAt(0) == LETTERS.charAt(sum % 23);
    }
}
