package org.wholeschool.concern.log;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The key of a form, and the seal that shows whose form it is.
 *
 * @param submission its own key; it travels with the form, so that the same form is logged once
 * @param origin the key of the form from which this one went on apart, null where it began by itself
 * @param seal see {@link FormSeal}
 */
record FormKey(String submission, String origin, String seal) {

    static FormKey fresh(long account) {
        return of(UUID.randomUUID().toString(), null, account);
    }

    static FormKey of(String submission, String origin, long account) {
        return new FormKey(submission, origin, FormSeal.of(account, submission));
    }

    /** @return whether it is a form of that account */
    boolean isOf(long account) {
        return FormSeal.fits(account, submission, seal);
    }

    /** @return the key of a form of its own, that goes on apart; asked again, the same */
    FormKey apart(long account) {
        boolean isApart = origin != null && !origin.equals(submission);
        String own = isApart
                ? submission
                : UUID.nameUUIDFromBytes(("apart from " + submission).getBytes(StandardCharsets.UTF_8))
                        .toString();
        return of(own, own, account);
    }
}
