package org.wholeschool.concern.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one thing about concerns that patterns and governors' tables may read: facts without a name, a text or an id. A
 * pupil is a number that was dealt out at random for this reading and means nothing outside it. What leads see as
 * numbers is of concerns that every lead may read: one more in a place and a part of the day than the list behind it
 * has would say where a concern is that is restricted to named people. So a number and the list behind it have to
 * follow the same rule. What governors see is coarse and has no list behind it, and counts these as well. One about an
 * adult who works here counts nowhere: patterns are of what happens between children, and the lead must not find it by
 * a number.
 *
 * <p>This is the door, so that a wall can say who knows it. Each action is permitted and recorded in the service behind
 * it.
 */
@ApplicationScoped
public class ConcernFacts {

    /** The cohort of whoever's birthday is not known. */
    public static final int NO_COHORT = -1;

    @Inject
    private FactReading reading;

    @Inject
    private CountedYears years;

    @Inject
    private FactResponses responses;

    @Inject
    private FactChanges changes;

    /**
     * Reads the facts of the concerns that were received in a period and that every lead may read: what leads see is
     * made of these.
     *
     * @param from first day of receipt, in the school's zone
     * @param to last day of receipt, included
     * @return the facts, in no order that tells anything
     */
    public Reading received(LocalDate from, LocalDate to) {
        return reading.received(from, to);
    }

    /**
     * The same with everybody's part: what is published to governors is made of it. A concern that is restricted to
     * named people is in no table of theirs: a lead who has all others in a list could subtract.
     *
     * @param from first day of receipt, in the school's zone
     * @param to last day of receipt, included
     * @return the facts with everybody's part, in no order that tells anything
     */
    public Whole receivedWithParts(LocalDate from, LocalDate to) {
        return reading.receivedWithParts(from, to);
    }

    /**
     * Keeps as what each concern of a school year was counted: when the year is published, in that transaction. What is
     * kept stays.
     *
     * @param schoolYear the calendar year in which it began
     * @param counted the reading that it was published from
     */
    public void keep(int schoolYear, Whole counted) {
        years.keep(schoolYear, counted);
    }

    /**
     * Compares with what was kept when a school year was published.
     *
     * @param schoolYear the calendar year in which it began
     * @param now the same days as they are now
     * @return the concerns that are not what they were, or were not there, or do not count any more; not those that
     *     were really deleted, of which nothing is known any more. Empty where nothing was kept
     */
    public Optional<List<ChangedFact>> changed(int schoolYear, Whole now) {
        return years.changed(schoolYear, now);
    }

    /**
     * Forgets as what the concerns of a school year were counted, once it was corrected: nothing asks for it any more,
     * and it names what was put right since.
     */
    public void forget(int schoolYear) {
        years.forget(schoolYear);
    }

    /**
     * How soon concerns of a period were acknowledged: those that staff logged, and none that an import brought.
     *
     * @param from first day of receipt, in the school's zone
     * @param to last day of receipt, included
     * @return for each how soon, in no order that tells anything
     */
    public List<Acknowledged> acknowledged(LocalDate from, LocalDate to) {
        return responses.acknowledged(from, to);
    }

    /**
     * @param day a day
     * @return how many pupils on roll social care or early help was involved with on that day
     */
    public int involvedWith(LocalDate day) {
        return responses.involvedWith(day);
    }

    /**
     * Asks whether facts that were read for leads hold more than every lead may read by now: then nobody may be shown
     * what was made of them.
     *
     * @param moment when they were read
     * @return true where since then a concern was restricted to named people or given to the head
     */
    public boolean wereHiddenSince(Instant moment) {
        return changes.wereHiddenSince(moment);
    }

    /** @return which concerns are hidden now, to be asked for before facts are read and compared afterwards */
    public HiddenNow hidden() {
        return changes.hidden();
    }

    /**
     * @return from when on facts that are read for leads hold nothing that was restricted to named people or given to
     *     the head before; the beginning of time where nothing ever was.
     */
    public Instant safeFrom() {
        return changes.safeFrom();
    }

    /**
     * Asks whether facts may differ from those that were read at a moment: not how many do, nor which.
     *
     * @param moment when they were read
     * @return true where since then a concern was logged or corrected that every lead may read (work on another one
     *     must not show), or a log of another system came in, in part or whole, or was taken back
     */
    public boolean haveChangedSince(Instant moment) {
        return changes.haveChangedSince(moment);
    }

    /**
     * Asks whether the concerns that were received in a period gone by still change: only a log of another system that
     * is brought in, or taken back, does that.
     *
     * @param from first day of receipt, in the school's zone
     * @param to last day of receipt, included
     * @param since how far to look back
     * @return false while a log is on its way in or stopped half-way; where one was chosen or taken back since that
     *     moment; and where one came in since then and brought a concern of the period
     */
    public boolean areAtRest(LocalDate from, LocalDate to, Instant since) {
        return changes.areAtRest(from, to, since);
    }

    /**
     * Told when many concerns of a school have come or gone at once, and after that was committed.
     *
     * @param schoolId the school
     */
    public record Changed(long schoolId) {}

    /**
     * What one reading gave.
     *
     * @param facts one for each concern
     * @param onRoll how many pupils are on roll
     */
    public record Reading(List<Fact> facts, int onRoll) {}

    /**
     * What one reading of all concerns gave.
     *
     * @param facts one for each concern
     * @param onRollByCohort how many pupils are on roll of each cohort, which is the calendar year in which the school
     *     year of their birth began; {@value ConcernFacts#NO_COHORT} where that is not known
     * @param counted which concerns these are, which nobody else can ask it
     */
    public record Whole(List<WholeFact> facts, Map<Integer, Integer> onRollByCohort, Counted counted) {

        /** The same of concerns that are in no database. */
        public Whole(List<WholeFact> facts, Map<Integer, Integer> onRollByCohort) {
            this(facts, onRollByCohort, new Counted(FoundConcerns.NONE, Map.of()));
        }
    }

    /** Which concerns a reading was of. */
    public static final class Counted {

        private final FoundConcerns found;
        private final Map<Long, Integer> cohorts;

        Counted(FoundConcerns found, Map<Long, Integer> cohorts) {
            this.found = found;
            this.cohorts = cohorts;
        }

        FoundConcerns found() {
            return found;
        }

        Map<Long, Integer> cohorts() {
            return cohorts;
        }
    }

    /**
     * A concern that is not what it was when its school year was published.
     *
     * @param was as it was counted then, with the pupils whom it names by now; null where it was not
     * @param is as it counts by now; null where it does not
     */
    public record ChangedFact(WholeFact was, WholeFact is) {}

    /**
     * A concern with everybody's part in it.
     *
     * @param fact the concern
     * @param parts one for each pupil and role
     * @param cameOf what came of it by the time of the reading
     */
    public record WholeFact(Fact fact, List<Part> parts, CameOf cameOf) {}

    /**
     * A pupil's part in a concern.
     *
     * @param pupil a number of this reading
     * @param cohort the calendar year in which the school year of the pupil's birth began;
     *     {@value ConcernFacts#NO_COHORT} where that is not known
     * @param role which part: the name of a role
     */
    public record Part(int pupil, int cohort, String role) {}

    /** What came of a concern. */
    public enum CameOf {
        /** It is watched or acted on in school, or nothing was decided yet. */
        KEPT_IN_SCHOOL,
        NO_FURTHER_ACTION,
        SOCIAL_CARE,
        EARLY_HELP,
        /** The police, health or any other. */
        ANOTHER_AGENCY
    }

    /** How soon a concern was acknowledged, in the school's hours. */
    public enum Acknowledged {
        WITHIN_AN_HOUR,
        WITHIN_A_DAY,
        WITHIN_TWO_DAYS,
        /** Or not yet. */
        LATER
    }

    /**
     * A concern as arithmetic sees it.
     *
     * @param placeId where
     * @param bandId in which part of the day
     * @param categoryId what it is about
     * @param occurredOn the day on which it happened or began, null where it is not known
     * @param receivedOn the day on which it was logged
     * @param pupils the pupils named in it, by numbers of this reading; empty where nobody is named
     */
    public record Fact(
            long placeId, long bandId, long categoryId, LocalDate occurredOn, LocalDate receivedOn, int[] pupils) {}

    /**
     * Which concerns are restricted or with the head at a moment, to be compared and never looked into.
     *
     * <p>Facts that are read after it was asked for, in the same action, hold none of these concerns. So where a later
     * one has no further concern, what was made of those facts may still be shown: also within the minutes in which
     * {@link #safeFrom} cannot tell.
     */
    public static final class HiddenNow {

        private final Set<Long> concerns;

        HiddenNow(Set<Long> concerns) {
            this.concerns = concerns;
        }

        /** @return whether everything that is hidden now was hidden then */
        public boolean isCoveredBy(HiddenNow then) {
            return then.concerns.containsAll(concerns);
        }
    }
}
