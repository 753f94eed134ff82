package org.wholeschool.demonstration.story;

import java.time.LocalDate;
import java.util.List;
import org.wholeschool.demonstration.made.MadePupil;
import org.wholeschool.demonstration.made.MadeYear.HalfTerm;

/** What was hidden in the demonstration school for the product to find. */
public record Planted(AlwaysHot alwaysHot, Emerging emerging, OneChild oneChild, List<List<MadePupil>> groups) {

    /**
     * A place and band with, in every half-term, about twice the concerns that the half-term's margins lead to expect.
     */
    public record AlwaysHot(String place, String band, List<Count> halfTerms) {}

    /** How many concerns were put into the place and band in one half-term, up to today. */
    public record Count(HalfTerm halfTerm, int concerns) {}

    /**
     * A place where many more concerns came in the last three closed school weeks than before, of many different
     * pupils.
     *
     * @param band the band of all of them
     * @param from the Monday of the first of the three weeks
     * @param to the Sunday of the last
     * @param concerns how many came
     * @param expected how many the margins lead to expect: the place's concerns times the weeks' concerns, by all
     *     concerns, of those in a context category whose day is known
     */
    public record Emerging(String place, String band, LocalDate from, LocalDate to, int concerns, double expected) {}

    /** A place all of whose concerns involve the same pupil: a case and not a hotspot. */
    public record OneChild(String place, MadePupil pupil, LocalDate from, LocalDate to, int concerns) {}
}
