package org.wholeschool.demonstration;

/**
 * The unique pupil number of English schools: a check letter and twelve digits (local authority 3, school 4, year of
 * allocation 2, serial 3). Source: Department for Education, "Unique pupil numbers (UPNs): a guide for schools".
 */
final class Upn {

    /** I, O and S are left out because they are read as digits. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private Upn() {
    }

    /** @return the number with its check letter in front */
    static String of(int authority, int school, int yearOfAllocation, int serial) {
        String digits = String.format("%03d%04d%02d%03d", authority, school, yearOfAllocation % 100, serial);
        return checkLetter(digits) + digits;
    }

    /** Each digit counts 2, 3 ... 13 times; the remainder of the sum by 23 names the letter. */
    static char checkLetter(String twelveDigits) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (i + 2) * Character.digit(twelveDigits.charAt(i), 10);
        }
        return LETTERS.charAt(sum % 23);
    }
}
