package org.wholeschool.pattern.overview;

import java.util.List;

/**
 * A finding in words.
 *
 * @param number its number here and on the site plan
 * @param places its places
 * @param bandId its part of the day; 0 for all of them
 * @param where which places and part of the day
 * @param level how far above what is expected; "" where it is not
 * @param life new, continuing, most weeks
 * @param mark what leads say of it; "" where nothing
 * @param isNew whether it is new
 * @param isStrong whether it is a finding; otherwise it is busy every week, and has no more than expected
 * @param concerns concerns in the latest weeks
 * @param rest "in 4 weeks; about 4 expected."
 * @param why what else is known of how it came: "" where the numbers say it
 * @param printed the same as it may leave a lead's screen; "" where it may not
 * @param bars its weeks
 * @param kinds what they are about
 * @param rota who is on duty; "" where there is no rota
 * @param unowned whether no one is, on some weekday
 * @param reads the ways to its concerns, one for each place
 * @param patternId its pattern; 0 where it has none
 * @param plan the way to a new plan about it
 */
public record Card(
        int number,
        List<Long> places,
        long bandId,
        String where,
        String level,
        String life,
        String mark,
        boolean isNew,
        boolean isStrong,
        int concerns,
        String rest,
        String why,
        String printed,
        WeekBars bars,
        String kinds,
        String rota,
        boolean unowned,
        List<Read> reads,
        long patternId,
        String plan) {

    /** Copies the lists. */
    public Card {
        places = List.copyOf(places);
        reads = List.copyOf(reads);
    }

    /** A button to a list of concerns. */
    public record Read(String says, String where, String href) {}
}
