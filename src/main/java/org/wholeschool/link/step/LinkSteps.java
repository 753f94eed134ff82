package org.wholeschool.link.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.wholeschool.access.Actors;
import org.wholeschool.link.LinkFormCheck;
import org.wholeschool.link.LinkStep;
import org.wholeschool.link.record.LinkVersion;
import org.wholeschool.link.record.PeerLink;
import org.wholeschool.link.record.Tombstone;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.config.LinkSettings;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * Who takes a step in the life of a link, and when, by the school's clock; and until when a link is valid from a step
 * on.
 */
@ApplicationScoped
@RoomOnly
public class LinkSteps {

    /** So many days before its review date a link stands in the list. */
    public static final int DAYS_BEFORE = 14;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    /** @return the version that the link becomes, to be kept */
    public LinkVersion take(PeerLink link, LinkStep step, String why) {
        link.keep(actors.current().isPerson() ? actors.current().accountId() : null, now());
        return new LinkVersion(link, step, why);
    }

    /** @return the marks that stay of a link that is deleted: one for it and one for each thing that goes with it */
    public List<Tombstone> marks(PeerLink link, String why) {
        List<Tombstone> marks = new ArrayList<>(List.of(new Tombstone(Tombstone.Of.LINK, now(), why)));
        link.getEvidence().forEach(piece -> marks.add(new Tombstone(Tombstone.Of.EVIDENCE, now(), why)));
        link.getChallenges().forEach(challenge -> marks.add(new Tombstone(Tombstone.Of.CHALLENGE, now(), why)));
        return marks;
    }

    public LocalDate today() {
        return Now.day(frame.zoneOf(actors.current().schoolId()));
    }

    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, frame.zoneOf(actors.current().schoolId()));
    }

    public Instant now() {
        return Now.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** @return what was answered or taken up by then is over today, whether the night has deleted it yet or not */
    public Instant over() {
        return over(startOf(today()));
    }

    /** @return what was answered or taken up by then is over at a moment */
    public static Instant over(Instant now) {
        return now.minus(Duration.ofDays(LinkSettings.challengeKeepDays()));
    }

    /**
     * @return the moment of a day as of which what is over is deleted: one for all schools, so that what is shown and
     *     what is deleted end by one clock
     */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** @return whose account acts */
    public long me() {
        return actors.current().accountId();
    }

    /** @return until when a link is valid that is looked at today */
    public LocalDate usualReview() {
        return today().plusWeeks(LinkSettings.reviewWeeks());
    }

    /**
     * @param given when somebody wants to look at it again, or null for the usual time
     * @return that day
     */
    public LocalDate review(LinkFormCheck form, LocalDate given) {
        LocalDate today = today();
        int most = LinkSettings.reviewMostWeeks();
        form.refuse(given != null && !given.isAfter(today), "reviewOn", "review.past");
        form.refuse(given != null && given.isAfter(today.plusWeeks(most)), "reviewOn", "review.far", most);
        return given == null ? usualReview() : given;
    }

    /** @throws BadInput where the link is not the one any more that the form showed */
    public static void sameEdition(PeerLink link, int edition) {
        if (link.getEdition() != edition) {
            throw new BadInput(null, "changed");
        }
    }
}
