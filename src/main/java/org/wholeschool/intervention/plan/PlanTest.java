package org.wholeschool.intervention.plan;

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
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;
import org.wholeschool.school.calendar.DayPlan;

/** The one test of a plan, fixed at its start. Nothing of it is ever changed. */
@Entity
@Table(name = "plan_test")
class PlanTest extends SchoolOwned {

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
    PlanTest(
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
        places = Plan.ids(text.places());
        bands = Plan.ids(text.bands());
        compared = Plan.ids(text.test().compared());
        this.watched = Plan.ids(watched);
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
    TestText text() {
        return new TestText(chosen, selectedFrom, selectedTo, compared());
    }

    Set<Long> places() {
        return Plan.numbers(places);
    }

    Set<Long> bands() {
        return Plan.numbers(bands);
    }

    Set<Long> compared() {
        return Plan.numbers(compared);
    }

    Set<Long> watched() {
        return Plan.numbers(watched);
    }

    /** @return the places as they were called at the start, by id */
    Map<Long, String> names(Collection<Long> ids) {
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
    Design design(List<LocalDate> mondays) {
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
    boolean isPartlyOff(DayPlan day) {
        LocalDate begins = baselineFrom == null ? startsOn : baselineFrom;
        List<LocalDate> inForce = Stream.concat(
                        Stream.of(day.versionOn(begins)),
                        day.versions().stream().filter(begun -> begun.isAfter(begins) && begun.isBefore(reviewOn)))
                .toList();
        return bands().stream()
                .anyMatch(band -> inForce.stream()
                        .anyMatch(version -> day.timesOf(version).stream().noneMatch(time -> time.bandId() == band)));
    }

    Plan getPlan() {
        return plan;
    }

    LocalDate getStartsOn() {
        return startsOn;
    }

    LocalDate getReviewOn() {
        return reviewOn;
    }

    /** @return the Monday of the first week of the baseline; null where it has none */
    LocalDate getBaselineFrom() {
        return baselineFrom;
    }

    /** @return the Monday of its last week; null where it has none */
    LocalDate getBaselineTo() {
        return baselineTo;
    }

    int getBaselineWeeks() {
        return baselineWeeks;
    }

    int getAfterWeeks() {
        return afterWeeks;
    }

    long getFixedBy() {
        return fixedBy;
    }

    Instant getFixedAt() {
        return fixedAt;
    }
}
