package org.wholeschool.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The one answer in which a one-time link is shown to be printed. It is kept nowhere, so no page shows it again. */
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

    /** @return until when the link is good, as the school's clock shows it. */
    public String getUntil() {
        return days.minute(one.until());
    }

    /** Shows it in the answer to this request; the page tells browsers to keep none of it. */
    void show(PaperLinks.Sheet sheet) {
        one = sheet;
    }
}
