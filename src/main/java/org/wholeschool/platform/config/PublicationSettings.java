package org.wholeschool.platform.config;

/** What an installation sets for numbers that are shown: the fewest behind one, and the delay for governors. */
public final class PublicationSettings {

    private PublicationSettings() {}

    /**
     * @return so many different persons at least are behind a number that leads see in a pattern; it can be raised,
     *     never lowered.
     */
    public static int leadsFewestPersons() {
        return Settings.number("wholeschool.leads.fewest-persons", 5, 5, 50);
    }

    /**
     * @return so many concerns at least are behind a number that leads see in a pattern; it can be raised, never
     *     lowered.
     */
    public static int leadsFewestConcerns() {
        return Settings.number("wholeschool.leads.fewest-concerns", 5, 5, 50);
    }

    /**
     * @return so many pupils and so many concerns at least are behind a number that governors see; it can be raised,
     *     never lowered. A multiple of five, because what governors see is rounded to fives: with a least number of 12,
     *     "10" could only be 12
     */
    public static int governorsFewest() {
        int fewest = Settings.number("wholeschool.governors.fewest", 10, 10, 100);
        if (fewest % 5 != 0) {
            throw Halt.because("wholeschool.governors.fewest is \"" + fewest + "\"; it must be a multiple of 5.");
        }
        return fewest;
    }

    /** @return so many days after leads and the head governors see what was published; 0 for at once. */
    public static int governorsDelayDays() {
        return Settings.number("wholeschool.governors.delay-days", 7, 0, 30);
    }

    /** Reads each that can be wrong, so that a wrong one ends the start. */
    static void check() {
        leadsFewestPersons();
        leadsFewestConcerns();
        governorsFewest();
        governorsDelayDays();
    }
}
