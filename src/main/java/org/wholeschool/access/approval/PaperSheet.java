package org.wholeschool.access.approval;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wholeschool.access.Days;
import org.wholeschool.platform.RoomOnly;

/** Holds a one-time link for the one answer in which it is printed. It is kept nowhere, so no page shows it again. */
@Named
@RequestScoped
public class PaperSheet {

    @Inject
    private Days days;

    private PaperLinks.Sheet one;

    /** @return what is on the paper, or null where nothing was printed in this request. */
    public PaperLinks.Sheet getOne() {
        return one;
    }

    /** @return when the link expires, by the school's clock. */
    public String getUntil() {
        return days.minute(one.until());
    }

    /** Shows a link in the answer to this request; pages tell browsers to keep no copy. */
    @RoomOnly
    public void show(PaperLinks.Sheet sheet) {
        one = sheet;
    }
}
