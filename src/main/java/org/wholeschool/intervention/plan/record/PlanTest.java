package org.wholeschool.intervention.plan.record;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.intervention.evaluation.Design;
import org.wholeschool.intervention.plan.PlanText;
import org.wholeschool.intervention.plan.TestText;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;
import org.wholeschool.school.calendar.DayPlan;

/** The one test of a plan, fixed at its start. Nothing of it is ever changed. */
@Entity
@Table(name = "plan_test")
@RoomOnly
public class PlanTest extends SchoolOwned {

    @OneToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "plan_id")
    private Plan plan;

    @Column(name = "chosen_for")
    @Enumerated(EnumType.STRING)
    private Design.Chosen chosen;

    private String places;

    private String bands;

    private String compared;

    private String watched;

    /** A line for each place: its id, a blank, its name. */
    @Convert(converter = EncryptedText.class)
    private String names;

    private LocalDate selectedFrom;

    private LocalDate selectedTo;

    private LocalDate startsOn;

    private LocalDate reviewOn;

    private LocalDate baselineFrom;

    private LocalDate baselineTo;

    private int baselineWeeks;

    private int afterWeeks;

    private long fixedBy;

    private Instant fixedAt;

    protected PlanTest() {}

    /**
     * @param plan started, with what it says
     * @param watched where displacement is watched
     * @param names the names of all places that are in it
     * @param mondays of the school weeks
     * @param weeks which of them are compared with which
     */
    public PlanTest(
            Plan plan,
            List<Long> watched,
            Map<Long, String> names,
            List<LocalDate> mondays,
            Design weeks,
            long by,
            Instant at) {
        PlanText text = plan.text();
        this.plan = plan;
        chosen = text.test().chosen();
        places = Ids.joined(text.places());
        bands = Ids.joined(text.bands());
        compared = Ids.joined(text.test().compared());
        this.watched = Ids.joined(watched);
        this.names = names.entrySet().stream()
                .map(place -> place.getKey() + " " + place.getValue().replace('\n', ' '))
                .collect(Collectors.joining("\n"));
        selectedFrom = text.test().selectedFrom();
        selectedTo = text.test().selectedTo();
        startsOn = text.startsOn();
        reviewOn = text.reviewOn();
        int[] baseline = weeks.baseline();
        baselineFrom = baseline.length == 0 ? null : mondays.get(baseline[0]);
        baselineTo = baseline.length == 0 ? null : mondays.get(baseline[baseline.length - 1]);
        baselineWeeks = baseline.length;
        afterWeeks = weeks.after().length;
        fixedBy = by;
        fixedAt = at;
    }

    /** @return what was said of it before the start */
    public TestText text() {
        return new TestText(chosen, selectedFrom, selectedTo, compared());
    }

    public Set<Long> places() {
        return Ids.of(places);
    }

    public Set<Long> bands() {
        return Ids.of(bands);
    }

    public Set<Long> compared() {
        return Ids.of(compared);
    }

    public Set<Long> watched() {
        return Ids.of(watched);
    }

    /** @return the places as they were called at the start, by id */
    public Map<Long, String> names(Collection<Long> ids) {
        Map<Long, String> then = new TreeMap<>();
        names.lines()
                .map(line -> line.split(" ", 2))
                .filter(line -> ids.contains(Long.valueOf(line[0])))
                .forEach(line -> then.put(Long.valueOf(line[0]), line[1]));
        return then;
    }

    /**
     * @param mondays of the school weeks as the calendar and the log have them now
     * @return the weeks that are compared: an older log that came in since it was fixed does not lengthen the baseline
     */
    public Design design(List<LocalDate> mondays) {
        Design now = TestWeeks.design(mondays, text(), startsOn, reviewOn);
        int first = baselineFrom == null
                ? now.firstWeek()
                : Math.max(now.firstWeek(), TestWeeks.before(mondays, baselineFrom));
        return new Design(now.chosen(), first, now.selectedFrom(), now.selectedTo(), now.start(), now.review());
    }

    /**
     * @return whether a part of the day that it counts is not in the school's day for all of the weeks that are
     *     compared: then nothing is logged in it, whatever is done
     */
    public boolean isPartlyOff(DayPlan day) {
        LocalDate begins = baselineFrom == null ? startsOn : baselineFrom;
        List<LocalDate> inForce = Stream.concat(
                        Stream.of(day.versionOn(begins)),
                        day.versions().stream().filter(begun -> begun.isAfter(begins) && begun.isBefore(reviewOn)))
                .toList();
        return bands().stream()
                .anyMatch(band -> inForce.stream()
                        .anyMatch(version -> day.timesOf(version).stream().noneMatch(time -> time.bandId() == band)));
    }

    public Plan getPlan() {
        return plan;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public LocalDate getReviewOn() {
        return reviewOn;
    }

    /** @return the Monday of the first week of the baseline; null where it has none */
    public LocalDate getBaselineFrom() {
        return baselineFrom;
    }

    /** @return the Monday of its last week; null where it has none */
    public LocalDate getBaselineTo() {
        return baselineTo;
    }

    public int getBaselineWeeks() {
        return baselineWeeks;
    }

    public int getAfterWeeks() {
        return afterWeeks;
    }

    public long getFixedBy() {
        return fixedBy;
    }

    public Instant getFixedAt() {
        return fixedAt;
    }
}
