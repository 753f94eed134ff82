package org.wholeschool.link.facts;

import java.util.List;
import org.wholeschool.link.record.Challenge;
import org.wholeschool.link.record.PeerLink;
import org.wholeschool.platform.RoomOnly;

/**
 * Somebody says that a link is wrong, or has had an answer. Whoever made something of links hears it in the same
 * transaction; who says it and what is no part of it, and neither is anything that is said of the link.
 *
 * @param challenge its number
 * @param link the link as a map draws it while somebody challenges it, without what is said of it and what holds it up
 * @param wasDrawn whether it was confirmed at any time since the challenge came, so that a map that was open then drew
 *     it, whatever has become of it by now
 * @param what how far it has come
 */
public record LinkChallenged(long challenge, LinkMapFacts.Tie link, boolean wasDrawn, What what) {

    /** How far a challenge has come. */
    public enum What {
        ENTERED,
        /** They were right, at least in part: the link is taken back, or was put right. */
        WAS_WRONG,
        /** The link stays as it was. */
        STANDS
    }

    @RoomOnly
    public static LinkChallenged of(Challenge challenge, boolean wasDrawn) {
        PeerLink link = challenge.getLink();
        What what = challenge.getOutcome() == null
                ? What.ENTERED
                : challenge.getOutcome() == Challenge.Outcome.NOT_UPHELD ? What.STANDS : What.WAS_WRONG;
        return new LinkChallenged(
                challenge.getId(),
                new LinkMapFacts.Tie(
                        link.getId(),
                        link.getPupilA().getId(),
                        link.getPupilB().getId(),
                        link.getKind(),
                        link.getKind().isRestricted(),
                        false,
                        true,
                        null,
                        null,
                        link.getReviewOn(),
                        List.of()),
                wasDrawn,
                what);
    }
}
