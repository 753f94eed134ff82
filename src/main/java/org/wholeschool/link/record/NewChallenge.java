package org.wholeschool.link.record;

import java.time.LocalDate;
import org.wholeschool.link.LinkFormCheck;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.RoomOnly;

/**
 * What somebody says against a link, as a form gives it.
 *
 * @param by who says so
 * @param receivedOn on which day they said it
 * @param said what they say, in their words
 */
public record NewChallenge(Challenge.By by, LocalDate receivedOn, String said) {

    private static final int YEARS_BACK = 1;

    /** @throws BadInput at each field that cannot be taken */
    @RoomOnly
    public NewChallenge checked(LocalDate today) {
        LinkFormCheck form = new LinkFormCheck();
        NewChallenge checked = read(form, today);
        form.orThrow();
        return checked;
    }

    /** As {@link #checked}, where more than this is looked at: the faults are said with the others. */
    @RoomOnly
    public NewChallenge read(LinkFormCheck form, LocalDate today) {
        form.required("by", by, "challenge.by.required");
        form.past("receivedOn", receivedOn, today, "challenge.day.required", "evidence.future", YEARS_BACK);
        return new NewChallenge(by, receivedOn, form.text("said", said, "challenge.said.required"));
    }
}
