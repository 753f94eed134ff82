package org.wholeschool.pattern.grid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wholeschool.pattern.PatternRuns;
import org.wholeschool.pattern.Releases;
import org.wholeschool.pattern.week.Patterns;
import org.wholeschool.pattern.week.Weeks;

/**
 * Where and when concerns are logged more often than one would expect, for leads. What is shown stands in the address.
 */
@Named
@RequestScoped
public class HotspotsPage {

    @Inject
    private Releases releases;

    @Inject
    private PatternRuns runs;

    @Inject
    private Weeks weeks;

    @Inject
    private Patterns patterns;

    private String year;
    private String half;
    private String group;
    private String band;
    private String by;
    private String kind;
    private HotspotsView view;

    /**
     * Reads the latest release, and what the last closed week tells; a year, half-term, group, part of the day or kind
     * that it does not have is not found.
     */
    public void open() {
        view = releases.hotspots()
                .map(release ->
                        new HotspotsView(release, new HotspotsView.Asked(year, half, group, band, by, kind), marks()))
                .orElse(null);
    }

    private GridMarks marks() {
        return weeks.week(null)
                .map(looked -> GridMarks.of(looked.week(), patterns.marks()))
                .orElse(GridMarks.NONE);
    }

    /** @return the page anew, after a run. */
    public String runNow() {
        runs.hotspots();
        return "/pattern/hotspots.xhtml?faces-redirect=true";
    }

    /** @return the page in words, or null while no run has been made. */
    public HotspotsView getView() {
        return view;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getHalf() {
        return half;
    }

    public void setHalf(String half) {
        this.half = half;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public String getBand() {
        return band;
    }

    public void setBand(String band) {
        this.band = band;
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }
}
