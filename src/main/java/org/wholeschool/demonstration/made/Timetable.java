package org.wholeschool.demonstration.made;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.school.overview.SchoolDefaults;
import org.wholeschool.school.overview.SchoolDefaults.BandTime;

/**
 * When the bands are on each weekday: the defaults, of which the early hours are left out, because nobody logs them.
 */
@RoomOnly
public final class Timetable {

    @RoomOnly
    public static final String WEEKEND_OR_HOLIDAY = "WEEKEND_HOLIDAY";

    @RoomOnly
    public static final String NOT_KNOWN = "NOT_KNOWN";

    private static final int EARLY = 7 * 60;

    private final Map<DayOfWeek, Map<String, List<BandTime>>> times = SchoolDefaults.bandTimes().stream()
            .filter(time -> time.fromMinute() >= EARLY || time.band().equals(WEEKEND_OR_HOLIDAY))
            .collect(Collectors.groupingBy(BandTime::weekday, Collectors.groupingBy(BandTime::band)));

    /** @return whether the band is on that day at all; there is no period 6 on Wednesdays */
    @RoomOnly
    public boolean has(LocalDate day, String band) {
        return band.equals(NOT_KNOWN) || times.get(day.getDayOfWeek()).containsKey(band);
    }

    /** @return the band's times on that day, empty where it has none */
    @RoomOnly
    public List<BandTime> times(LocalDate day, String band) {
        return times.get(day.getDayOfWeek()).getOrDefault(band, List.of());
    }
}
