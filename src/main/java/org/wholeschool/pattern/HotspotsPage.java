package org.wholeschool.pattern;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Where and when concerns are logged more often than one would expect, for leads. What is shown stands in the address. */
@Named
@RequestScoped
public class HotspotsPage {

    @Inject
    private Releases releases;

    @Inject
    private PatternRuns runs;

    private String year;
    private String half;
    private String group;
    private String band;
    private HotspotsView view;

    /** Reads the latest release; a year, half-term, group or part of the day that it does not have is not found. */
    public void open() {
        view = releases.hotspots().map(release -> new HotspotsView(release, year, half, group, band)).orElse(null);
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
}
