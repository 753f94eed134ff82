package org.wholeschool.pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.concern.list.ConcernFilter;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.Source;
import org.wholeschool.platform.Now;
import org.wholeschool.roster.Pupil;
import org.wholeschool.roster.Roster;
import org.wholeschool.school.calendar.Band;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.calendar.BandTime;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.calendar.Term;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.category.Category;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.category.CategoryScope;
import org.wholeschool.school.place.Place;
import org.wholeschool.school.place.PlaceGroup;
import org.wholeschool.school.place.SiteChanges;

/**
 * Fills a test school with what patterns are made of: two half-terms that have closed, one that has not, some places
 * and pupils.
 */
@ApplicationScoped
public class PatternSchool {

    public static final String SURNAME = "Zabrinskova";
    static final String FACTS = "the quokka story";
    static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final int PUPILS = 80;

    @Inject
    private Actors actors;

    @Inject
    private Calendar calendar;

    @Inject
    private SchoolDay day;

    @Inject
    private SiteChanges siteChanges;

    @Inject
    private Categories categories;

    @Inject
    private Roster roster;

    @Inject
    private ConcernLog log;

    /** What the school was filled with, to add concerns to. */
    public final class Filled {

        final long schoolId;
        public final LocalDate today = Now.day(ZONE);
        public final LocalDate inFirst = today.minusDays(100);
        public final LocalDate inSecond = today.minusDays(40);
        public final int schoolYear = today.minusDays(120).getYear();
        private final Map<String, Place> places = new HashMap<>();
        private final Map<String, Band> bands = new HashMap<>();
        private final Map<String, Category> kinds = new HashMap<>();
        private final List<Pupil> pupils = new ArrayList<>();

        private Filled(long schoolId) {
            this.schoolId = schoolId;
            places.put("YARD", new Place("YARD", "Yard", "PLAYGROUND", PlaceGroup.OUTDOOR, null, null, 1));
            places.put("HALL", new Place("HALL", "Hall", "CORRIDOR", PlaceGroup.SHARED_INDOOR, null, null, 2));
            places.put("HOME", new Place("HOME", "At home", "HOME", PlaceGroup.OFF_SITE_OR_UNKNOWN, null, null, 3));
            places.put(
                    "NOT_KNOWN",
                    new Place(
                            Place.NOT_KNOWN, "Not known", "NOT_KNOWN", PlaceGroup.OFF_SITE_OR_UNKNOWN, null, null, 4));
            bands.put("BREAK", new Band("BREAK", "Break", BandGroup.BREAKS, 1));
            bands.put("LESSON", new Band("PERIOD_1", "Period 1", BandGroup.LESSONS, 2));
            bands.put("NOT_KNOWN", new Band(Band.NOT_KNOWN, "Not known", BandGroup.OUTSIDE_OR_UNKNOWN, 3));
            kinds.put("FIGHT", new Category("FIGHT", "Fights", CategoryScope.CONTEXT, CategoryGroup.PHYSICAL, 1));
            kinds.put(
                    "BULLYING", new Category("BULLYING", "Bullying", CategoryScope.CONTEXT, CategoryGroup.BULLYING, 2));
            kinds.put("NEGLECT", new Category("NEGLECT", "Neglect", CategoryScope.CASEWORK, CategoryGroup.OTHER, 3));
            IntStream.range(0, PUPILS)
                    .forEach(i -> pupils.add(new Pupil(
                            "A" + (100_000_000_000L + schoolId * 1000 + i),
                            SURNAME + i,
                            "Forename" + i,
                            null,
                            LocalDate.of(2012, 1, 1),
                            "X",
                            9,
                            "9Z",
                            null)));
        }

        /** @return what the list is asked for behind a number: a place's concerns of some days, without casework */
        public ConcernFilter listed(String place, LocalDate from, LocalDate to) {
            return new ConcernFilter(
                    placeId(place),
                    null,
                    null,
                    null,
                    null,
                    null,
                    new ConcernFilter.Happened(from, to),
                    CategoryScope.CONTEXT,
                    null,
                    null,
                    null,
                    null);
        }

        private void write(int later) {
            calendar.create(
                    List.of(
                            new Term(schoolYear, 1, "First", today.minusDays(120), today.minusDays(70)),
                            new Term(schoolYear, 2, "Second", today.minusDays(60), today.minusDays(10L - later)),
                            new Term(schoolYear, 3, "Third", today.minusDays(9L - later), today.plusDays(30))),
                    List.of(),
                    List.of());
            List<BandTime> times = new ArrayList<>();
            for (int weekday = 1; weekday <= 5; weekday++) {
                times.add(new BandTime(bands.get("LESSON"), weekday, 9 * 60, 11 * 60));
                times.add(new BandTime(bands.get("BREAK"), weekday, 11 * 60, 12 * 60));
            }
            day.create(List.copyOf(bands.values()), times);
            siteChanges.create(List.copyOf(places.values()), List.of());
            categories.create(List.copyOf(kinds.values()));
            roster.create(pupils);
        }

        /** Adds concerns that happened and were received on a day; concern i is about the pupils i and i + 1. */
        public void concerns(int howMany, String place, String band, String kind, LocalDate on) {
            List<Concern> made = IntStream.range(0, howMany)
                    .mapToObj(i -> concern(place, band, kind, on, i, i + 1))
                    .toList();
            actors.as(Actor.setUp(schoolId), () -> {
                log.create(made);
                return null;
            });
        }

        /** Adds concerns as {@link #concerns} does, the first of them about the pupils so many further on. */
        public void concernsFrom(int firstPupil, int howMany, String place, String band, LocalDate on) {
            List<Concern> made = IntStream.range(0, howMany)
                    .mapToObj(i -> concern(place, band, "FIGHT", on, firstPupil + i))
                    .toList();
            actors.as(Actor.setUp(schoolId), () -> {
                log.create(made);
                return null;
            });
        }

        private Concern concern(String place, String band, String kind, LocalDate on, int... who) {
            Concern concern = new Concern(
                    UUID.randomUUID().toString(),
                    on.atTime(15, 0).atZone(ZONE).toInstant(),
                    null,
                    places.get(place),
                    bands.get(band),
                    kinds.get(kind),
                    Source.NOT_SURE,
                    FACTS);
            concern.occurred(
                    on.atTime(11, 0).atZone(ZONE).toInstant(),
                    on.atTime(11, 0).atZone(ZONE).toInstant());
            for (int one : who) {
                concern.involve(pupils.get(one % PUPILS), InvolvementRole.PRESENT);
            }
            return concern;
        }

        public long placeId(String place) {
            return places.get(place).getId();
        }
    }

    /** Fills a school that has nothing yet; its second half-term closed ten days ago. */
    public Filled fill(long schoolId) {
        return fill(schoolId, 0);
    }

    /** As {@link #fill(long)}, with a second half-term that closed so many days later. */
    Filled fill(long schoolId, int later) {
        Filled filled = new Filled(schoolId);
        actors.as(Actor.setUp(schoolId), () -> {
            filled.write(later);
            return null;
        });
        return filled;
    }
}
