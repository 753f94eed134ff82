package org.wholeschool.link.reading;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.wholeschool.concern.record.Source;
import org.wholeschool.link.Keeper;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkState;
import org.wholeschool.link.LinkTexts;
import org.wholeschool.link.record.Challenge;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Grade;

/**
 * A link as leads read it.
 *
 * @param id its id
 * @param edition which version this is
 * @param one a pupil
 * @param other the other one
 * @param kind what ties them
 * @param state how far it has come today
 * @param review until when it is valid, in words
 * @param reviewOn the same as a day
 * @param counts whether it counts in what is worked out for groups, or why not
 * @param texts what is said of it as a whole
 * @param keeper of a protective one, who keeps whom safe; else, and where nobody has said, null
 * @param evidence what holds it up, the oldest first
 * @param hasNews whether there is evidence that nobody has graded
 * @param challenges what was said against it, the oldest first
 * @param history what was done with it, the latest first
 */
public record LinkView(
        long id,
        int edition,
        Person one,
        Person other,
        LinkKind kind,
        LinkState state,
        String review,
        LocalDate reviewOn,
        String counts,
        LinkTexts texts,
        Keeper keeper,
        List<Piece> evidence,
        boolean hasNews,
        List<Challenged> challenges,
        List<Step> history) {

    /** @return whether a lead can still decide about it */
    public boolean isAlive() {
        return state.isAlive();
    }

    /** @return whether one of the two keeps the other safe by it */
    public boolean isProtective() {
        return kind == LinkKind.PROTECTIVE;
    }

    /** @return who keeps whom safe, in words */
    public String keeps() {
        return Texts.of("link")
                .get(
                        keeper == null ? isAlive() ? "keeper.not-said" : "keeper.never-said" : "keeper." + keeper,
                        one.name(),
                        other.name());
    }

    /**
     * @return what is said against it and nobody has answered, of several the one that is to be answered first; or null
     */
    public Challenged openChallenge() {
        return challenges.stream()
                .filter(Challenged::isOpen)
                .min(Comparator.comparing(Challenged::answerOn).thenComparing(Challenged::id))
                .orElse(null);
    }

    /** @return whether a lead can say that it is still so, without deciding anything else */
    public boolean isAsItWas() {
        return state.isConfirmed() && !hasNews && openChallenge() == null;
    }

    /** A pupil, as leads read one. */
    public record Person(long id, String name, String form) {}

    /**
     * A piece of evidence.
     *
     * @param note what was seen or said
     * @param saidBy who saw or said it, or null
     * @param observed on which day
     * @param told how its recorder knows, in plain words
     * @param recordedBy who recorded it
     * @param recorded when
     * @param grade how far it can be relied on, in words; null where nobody has said
     * @param conditions on which conditions it may be shared, or null
     * @param suspected whether it may be false, so that it holds nothing up
     * @param group of how many pupils it is, in words; null where it is about the two alone
     * @param grades the same grade for a form
     */
    public record Piece(
            long id,
            String note,
            String saidBy,
            String observed,
            String told,
            String recordedBy,
            String recorded,
            String grade,
            String conditions,
            boolean suspected,
            String group,
            Grades grades) {}

    /** A grade for a form; what nobody has said is null. */
    public record Grades(
            Source told, Grade.SourceGrade source, Grade.Information information, Grade.Handling handling) {}

    /**
     * What somebody said against it.
     *
     * @param id its id
     * @param by who says so, in words
     * @param received on which day
     * @param answerBy by when they are to have an answer, in words
     * @param answerOn the same as a day
     * @param late whether that day has passed
     * @param said what they said
     * @param entered who entered it, and as what they work here, in words
     * @param outcome what came of it, or null
     * @param answer what they were told, or null
     * @param answered when and by whom, in words, or null
     */
    public record Challenged(
            long id,
            String by,
            String received,
            String answerBy,
            LocalDate answerOn,
            boolean late,
            String said,
            String entered,
            Challenge.Outcome outcome,
            String answer,
            String answered) {

        public boolean isOpen() {
            return outcome == null;
        }
    }

    /**
     * Something that was done with the link.
     *
     * @param when when
     * @param by by whom
     * @param what what it was
     * @param state how far the link had come by it
     * @param review until when it was valid from then on; null where it had ended
     * @param known how they knew it; null where they were not asked
     * @param why what they said of it, or null
     * @param graded the grades of its evidence then, or null
     * @param texts what was said of it as a whole then
     */
    public record Step(
            String when,
            String by,
            String what,
            String state,
            String review,
            String known,
            String why,
            String graded,
            LinkTexts texts) {}

    /**
     * A link in a list.
     *
     * @param hasNews whether evidence waits to be graded
     * @param challenged whether somebody says that it is wrong, and nobody has answered
     */
    public record Line(
            long id,
            int edition,
            Person one,
            Person other,
            LinkKind kind,
            LinkState state,
            String review,
            boolean hasNews,
            boolean challenged) {

        /**
         * @return whether a lead has graded it and it has not ended: until then, and afterwards, it is valid until no
         *     day
         */
        public boolean isValid() {
            return state.isConfirmed();
        }
    }
}
