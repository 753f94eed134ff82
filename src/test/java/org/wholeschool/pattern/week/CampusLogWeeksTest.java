package org.wholeschool.pattern.week;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wholeschool.concern.facts.ConcernFacts.Fact;
import org.wholeschool.concern.incidentlog.CampusLog;
import org.wholeschool.concern.incidentlog.read.LogEntry;
import org.wholeschool.disclosure.LeadThreshold;
import org.wholeschool.pattern.CountedSchool;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.calendar.Calendar.HalfTerm;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.place.PlaceGroup;
import org.wholeschool.school.place.Site;

/**
 * A real log, looked at week by week as its campus would have been. Nobody is named in it, so that each concern counts
 * as one person.
 */
@Tag("reference")
class CampusLogWeeksTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2021, 11, 30);
    private static final List<String> PARTS = List.of("Night", "Morning", "Afternoon", "Evening");

    @Test
    void whatGathersThereIsFoundWeekByWeek() throws IOException {
        if (!CampusLog.isThere("CampusLogWeeksTest")) {
            abort("The reference data is not beside the project");
        }
        Map<String, Long> places = new LinkedHashMap<>();
        List<Fact> facts = new ArrayList<>();
        DayPlan day = day();
        for (LogEntry entry : CampusLog.read().entries()) {
            long place = places.computeIfAbsent(entry.place(), none -> places.size() + 1L);
            LocalDate received = entry.reported() == null
                    ? entry.when().from().toLocalDate()
                    : entry.reported().toLocalDate();
            facts.add(new Fact(
                    place,
                    day.bandOf(entry.when().from(), entry.when().until()).id(),
                    1,
                    entry.when().from().toLocalDate(),
                    received,
                    new int[0]));
        }
        List<Site.ListedPlace> site = places.entrySet().stream()
                .map(place -> new Site.ListedPlace(
                        place.getValue(),
                        "P" + place.getValue(),
                        place.getKey(),
                        "OTHER",
                        PlaceGroup.values()[0],
                        true,
                        null))
                .toList();
        WeekGround ground = new WeekGround(
                new CountedSchool(site, day, List.of()),
                List.of(new HalfTerm(1, 2020, 1, "All", FIRST, LAST)),
                List.of(),
                day,
                site.stream()
                        .map(place -> new Site.Opening(place.id(), null, null))
                        .toList(),
                List.of());
        Map<List<String>, LocalDate> proven = new LinkedHashMap<>();
        int looks = 0;
        for (LocalDate asOf = LocalDate.of(2020, 12, 6); asOf.isBefore(LAST); asOf = asOf.plusWeeks(1)) {
            LocalDate today = asOf;
            WeekLook look = new WeekLook(
                    ground,
                    facts.stream()
                            .filter(fact -> !fact.receivedOn().isAfter(today))
                            .toList(),
                    asOf,
                    LeadThreshold.DEFAULT);
            look.tale(look.record(() -> {})).told().stream()
                    .filter(told -> told.strength() != ThisWeek.Strength.WATCH)
                    .forEach(told -> proven.putIfAbsent(told.where().places(), look.monday()));
            looks++;
        }
        assertEquals(177, places.size());
        assertEquals(52, looks);
        assertEquals(
                Map.of(
                        List.of("Off Campus"),
                        LocalDate.of(2021, 1, 18),
                        List.of("4th Street"),
                        LocalDate.of(2021, 6, 7),
                        List.of("Marsha Sharp Freeway"),
                        LocalDate.of(2021, 7, 26),
                        List.of("Texas Tech Parkway"),
                        LocalDate.of(2021, 9, 20),
                        List.of("Chitwood Res. Hall"),
                        LocalDate.of(2021, 11, 22)),
                proven);
    }

    /** The log's campus is never closed, and has no lessons: four parts of six hours on each day. */
    private static DayPlan day() {
        List<DayPlan.ListedBand> bands = new ArrayList<>(IntStream.range(0, PARTS.size())
                .mapToObj(i -> new DayPlan.ListedBand(i + 1, "PART_" + i, PARTS.get(i), BandGroup.values()[0]))
                .toList());
        bands.add(new DayPlan.ListedBand(
                9, org.wholeschool.school.calendar.Band.NOT_KNOWN, "Not known", BandGroup.values()[0]));
        List<DayPlan.Time> times = new ArrayList<>();
        for (int weekday = 1; weekday <= 7; weekday++) {
            for (int part = 0; part < PARTS.size(); part++) {
                times.add(new DayPlan.Time(part + 1, weekday, part * 360, (part + 1) * 360));
            }
        }
        return new DayPlan(bands, times);
    }
}
