package org.wholeschool.casework.inspection;

import java.io.Serializable;

/** What the address of the page says after the question mark: which concerns, and which page of them. */
public abstract class AskedConcerns implements Serializable {

    private static final long serialVersionUID = 1L;

    private String groups;
    private String kinds;
    private String period;
    private String from;
    private String to;
    private String page;

    InspectionAddress address() {
        return new InspectionAddress(groups, kinds, period, from, to);
    }

    /** @return which concerns, as an export keeps it */
    public String getQuestion() {
        return address().query();
    }

    public String getGroups() {
        return groups;
    }

    public void setGroups(String groups) {
        this.groups = groups;
    }

    public String getKinds() {
        return kinds;
    }

    public void setKinds(String kinds) {
        this.kinds = kinds;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
