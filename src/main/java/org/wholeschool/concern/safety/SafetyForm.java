package org.wholeschool.concern.safety;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wholeschool.concern.followup.situation.PupilContext;

/** The fields of a safety plan while they are typed. Texts are never written down with a session. */
public class SafetyForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int FIRST_ROWS = 2;

    private transient String risks;
    private transient String route;
    private transient String separation;
    private transient String pupilSays;
    private transient String parentsSay;
    private Long trustedAdult;
    private boolean isKeyAdultProposed;
    private Long owner;
    private LocalDate reviewOn;
    private final ArrayList<Row> rows = new ArrayList<>();

    /** Begins with what is known: the owner, the key adult, a day for the review, and where and when they met. */
    final void propose(SafetyChoices choices, List<PupilContext.Beside> beside, long pupil) {
        trustedAdult = choices.keyAdult(beside, pupil);
        isKeyAdultProposed = trustedAdult != null;
        owner = choices.me();
        reviewOn = choices.review();
        if (choices.event().place() != null) {
            rows.add(new Row(choices.event().place(), choices.event().band()));
        }
        fillUp();
    }

    final void fill(SafetyEntry entry) {
        risks = entry.risks();
        route = entry.route();
        separation = entry.separation();
        pupilSays = entry.pupilSays();
        parentsSay = entry.parentsSay();
        trustedAdult = entry.trustedAdult();
        owner = entry.owner();
        reviewOn = entry.reviewOn();
        rows.clear();
        entry.spots().forEach(spot -> rows.add(new Row(spot.place(), spot.band())));
        fillUp();
    }

    private void fillUp() {
        while (rows.size() < FIRST_ROWS) {
            addRow();
        }
    }

    final void addRow() {
        if (rows.size() < SafetyEntry.MOST_SPOTS) {
            rows.add(new Row(null, null));
        }
    }

    final SafetyEntry typed() {
        return new SafetyEntry(
                risks,
                rows.stream()
                        .map(row -> new SafetyEntry.Spot(row.place, row.band))
                        .toList(),
                route,
                separation,
                pupilSays,
                parentsSay,
                trustedAdult,
                owner,
                reviewOn);
    }

    /** @return whether the trusted adult was proposed because they are the pupil's key adult */
    public boolean isKeyAdultProposed() {
        return isKeyAdultProposed;
    }

    public boolean isFull() {
        return rows.size() == SafetyEntry.MOST_SPOTS;
    }

    public List<Row> getRows() {
        return rows;
    }

    public String getRisks() {
        return risks;
    }

    public void setRisks(String risks) {
        this.risks = risks;
    }

    public String getRoute() {
        return route;
    }

    public void setRoute(String route) {
        this.route = route;
    }

    public String getSeparation() {
        return separation;
    }

    public void setSeparation(String separation) {
        this.separation = separation;
    }

    public String getPupilSays() {
        return pupilSays;
    }

    public void setPupilSays(String pupilSays) {
        this.pupilSays = pupilSays;
    }

    public String getParentsSay() {
        return parentsSay;
    }

    public void setParentsSay(String parentsSay) {
        this.parentsSay = parentsSay;
    }

    public Long getTrustedAdult() {
        return trustedAdult;
    }

    public void setTrustedAdult(Long trustedAdult) {
        this.trustedAdult = trustedAdult;
    }

    public Long getOwner() {
        return owner;
    }

    public void setOwner(Long owner) {
        this.owner = owner;
    }

    public LocalDate getReviewOn() {
        return reviewOn;
    }

    public void setReviewOn(LocalDate reviewOn) {
        this.reviewOn = reviewOn;
    }

    /** Where the pupils meet, in one row of the form. */
    public static class Row implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long place;
        private Long band;

        Row(Long place, Long band) {
            this.place = place;
            this.band = band;
        }

        public Long getPlace() {
            return place;
        }

        public void setPlace(Long place) {
            this.place = place;
        }

        public Long getBand() {
            return band;
        }

        public void setBand(Long band) {
            this.band = band;
        }
    }
}
