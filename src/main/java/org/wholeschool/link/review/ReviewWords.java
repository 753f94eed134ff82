package org.wholeschool.link.review;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.wholeschool.link.LinkState;
import org.wholeschool.link.LinkStep;
import org.wholeschool.link.reading.LinkView;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.config.LinkSettings;

/** Says in words how a link stands at its review, what a lead answered, and whom they can ask or have asked. */
public final class ReviewWords {

    private final Texts texts = Texts.of("link");
    private final ZoneId zone;

    /** @param zone of the school */
    ReviewWords(ZoneId zone) {
        this.zone = zone;
    }

    /** @return when the two were last seen together, and how long ago that is */
    public String lastSeen(ReviewQueue.Since since) {
        LocalDate today = Now.day(zone);
        return texts.get(
                since.byReview() ? "reviews.last.review" : "reviews.last",
                since.seen(),
                ChronoUnit.WEEKS.between(since.on(), today));
    }

    /** @return what "Still true" does to a link */
    public String still() {
        return texts.get("reviews.still.says", LinkSettings.reviewWeeks());
    }

    /** @return what "Don't know" does to that link */
    public String unknown(LinkView link) {
        return link.state() == LinkState.ESTABLISHED
                ? texts.get("reviews.unknown.says")
                : texts.get("reviews.unknown.ends", link.review());
    }

    /** @return an answer, with the names of the two */
    public String answer(LinkReviews.Answered answer) {
        return texts.get(
                answer.step() == LinkStep.REVIEWED ? "reviews.kept" : "reviews.did." + answer.step(),
                answer.link().one().name(),
                answer.link().other().name(),
                answer.link().review());
    }

    /** @return when an answer was given */
    public String when(LinkReviews.Answered answer) {
        return SchoolDates.DATE_TIME.format(answer.at().atZone(zone));
    }

    /** @return what a colleague answered, or that they were asked */
    public String witness(SightingQuestions.Witness witness) {
        String key = !witness.answered()
                ? "reviews.ask.waits"
                : witness.seen() == null ? "reviews.ask.unknown" : "reviews.ask.seen";
        return texts.get(key, witness.name(), witness.asked(), witness.seen());
    }

    /** @return the words of the button that asks someone */
    public String ask(SightingQuestions.Witness witness) {
        return texts.get("reviews.ask.do", witness.name());
    }
}
