package org.wholeschool.governance.trust;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wholeschool.platform.web.PageKit;

/** What a trust lead sees: its schools' published years, and nothing else. */
@Named
@RequestScoped
public class TrustPage {

    /** No school year: nothing was ever handed over of it. */
    private static final Integer NO_YEAR = -1;

    @Inject
    private TrustFigures figures;

    @Inject
    private PageKit kit;

    private String year;
    private TrustView view;

    /**
     * Reads what was handed over; a year of which nothing was is not found, and neither is anything else that an
     * address asks for.
     */
    public void open() {
        Integer asked = year == null ? null : year.matches("\\d{4}") ? Integer.valueOf(year) : NO_YEAR;
        view = figures.seen(kit.isAskedForMore("year") ? NO_YEAR : asked)
                .map(TrustView::new)
                .orElse(null);
    }

    /** @return the page in words; null while nothing was handed over. */
    public TrustView getView() {
        return view;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }
}
