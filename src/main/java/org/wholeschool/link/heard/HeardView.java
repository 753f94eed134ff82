package org.wholeschool.link.heard;

import java.time.LocalDate;
import java.util.List;
import org.wholeschool.link.reading.LinkView;
import org.wholeschool.link.reading.LinkWords;
import org.wholeschool.link.record.Challenge;
import org.wholeschool.link.record.HeardChallenge;

/**
 * What a member of staff heard somebody say against what is recorded, as leads read it.
 *
 * @param id its id
 * @param pupil whom it is about
 * @param by who says so
 * @param received on which day they said it
 * @param answerBy by when they are to have an answer, in words
 * @param late whether that day has passed, and nobody has taken it up
 * @param said what they say
 * @param heard who heard it, and when they entered it, in words
 * @param settled when somebody took it up, and who, in words; null while it waits
 * @param seesAll whether whoever asks sees every link, and so may say that none is about it
 * @param nothing whether nothing on record is about it; false to whoever may not be told, because that something is
 *     tells of a link that they do not see
 * @param answer what they were told, where nothing is; else null
 * @param links while it waits, the pupil's links of today; later those against which it was entered; in both cases the
 *     ones that whoever asks may read
 */
public record HeardView(
        long id,
        LinkView.Person pupil,
        Challenge.By by,
        String received,
        String answerBy,
        boolean late,
        String said,
        String heard,
        String settled,
        boolean seesAll,
        boolean nothing,
        String answer,
        List<LinkView.Line> links) {

    /** @return whether it waits for a lead */
    public boolean isOpen() {
        return settled == null;
    }

    /**
     * One of several, in a list.
     *
     * @param id its id
     * @param pupil whom it is about
     * @param by who says so
     * @param answerBy by when they are to have an answer, in words
     * @param late whether that day has passed, and nobody has taken it up
     * @param open whether it waits for a lead
     */
    public record Line(long id, LinkView.Person pupil, Challenge.By by, String answerBy, boolean late, boolean open) {

        static Line of(HeardChallenge heard, LocalDate today) {
            return new Line(
                    heard.getId(),
                    LinkWords.person(heard.getPupil()),
                    heard.getRaisedBy(),
                    LinkWords.day(heard.getAnswerBy()),
                    heard.isLateOn(today),
                    heard.isOpen());
        }
    }

    /**
     * What somebody heard, for themselves: their own words, and whether a lead has taken it up.
     *
     * @param id its id
     * @param pupil whom it is about
     * @param by who says so
     * @param received on which day they said it
     * @param answerBy by when they are to have an answer, in words
     * @param said what they say
     * @param waiting whether nobody has taken it up yet
     * @param late whether it waits although that day has passed
     */
    public record Mine(
            long id,
            LinkView.Person pupil,
            Challenge.By by,
            String received,
            String answerBy,
            String said,
            boolean waiting,
            boolean late) {

        static Mine of(HeardChallenge heard, LocalDate today) {
            return new Mine(
                    heard.getId(),
                    LinkWords.person(heard.getPupil()),
                    heard.getRaisedBy(),
                    LinkWords.day(heard.getReceivedOn()),
                    LinkWords.day(heard.getAnswerBy()),
                    heard.getSaid(),
                    heard.isOpen(),
                    heard.isLateOn(today));
        }
    }
}
