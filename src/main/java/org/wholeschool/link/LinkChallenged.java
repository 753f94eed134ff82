package org.wholeschool.link;

/**
 * Somebody says that a link is wrong, or has had an answer. Whoever made something of links hears it in the same transaction; who says it and what is no part of it.
 *
 * @param challenge  its number
 * @param one        a pupil at an end of the link
 * @param other      the one at the other end
 * @param restricted whether the link's kind is for the lead alone
 * @param what       how far it has come
 */
public record LinkChallenged(long challenge, long one, long other, boolean restricted, What what) {

    /** How far a challenge has come. */
    public enum What {
        ENTERED,
        /** They were right, at least in part: the link is taken back, or was put right. */
        WAS_WRONG,
        /** The link stays as it was. */
        STANDS
    }

    static LinkChallenged of(Challenge challenge) {
        PeerLink link = challenge.getLink();
        What what = challenge.getOutcome() == null ? What.ENTERED : challenge.getOutcome() == Challenge.Outcome.NOT_UPHELD ? What.STANDS : What.WAS_WRONG;
        return new LinkChallenged(challenge.getId(), link.getPupilA().getId(), link.getPupilB().getId(), link.getKind().isRestricted(), what);
    }
}
