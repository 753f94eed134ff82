package org.wholeschool.governance.attack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.record.CaseField;
import org.wholeschool.concern.record.CaseValues;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.Decision;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.Source;
import org.wholeschool.disclosure.PublicationRule;
import org.wholeschool.disclosure.family.ClosedFamily;
import org.wholeschool.disclosure.family.Draft;
import org.wholeschool.disclosure.family.Fact;
import org.wholeschool.disclosure.family.Hierarchy;
import org.wholeschool.disclosure.family.Ledger;
import org.wholeschool.disclosure.family.MadeUpSchool;
import org.wholeschool.disclosure.family.PublicationOutcome;
import org.wholeschool.disclosure.family.Query;
import org.wholeschool.pattern.closed.ClosedPeriods;
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
 * A made-up school of the attack's ({@link MadeUpSchool}) as one of the product's, with a school year that is over and
 * published: what the product publishes of it can be held against what the arithmetic alone makes of the same concerns.
 */
@ApplicationScoped
public class GovernedSchool {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int AGE_IN_RECEPTION = 5;
    private static final int FIRST_YEAR_GROUP = 7;
    private static final int[][] HALF_TERMS = {
        {9, 4, 10, 20}, {10, 30, 12, 18}, {1, 4, 2, 10}, {2, 19, 3, 28}, {4, 14, 5, 24}, {6, 2, 7, 20}
    };

    private final Map<Long, Known> known = new ConcurrentHashMap<>();

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

    @Inject
    private ClosedPeriods closed;

    /** @return the school year that was over last, long enough to be published. */
    static int schoolYear() {
        LocalDate today = Now.day(ZONE);
        int year = today.getYear();
        return today.isAfter(LocalDate.of(year, 9, 10)) ? year - 1 : year - 2;
    }

    /**
     * @return the concerns as the product keeps them: of a pupil who is drawn twice for one, the part that was drawn
     *     first.
     */
    static List<Fact> facts(MadeUpSchool school) {
        return school.facts().stream()
                .map(fact -> {
                    int[] first = IntStream.range(0, fact.pupils().length)
                            .filter(i -> IntStream.range(0, i)
                                    .noneMatch(before -> fact.pupils()[before] == fact.pupils()[i]))
                            .toArray();
                    return new Fact(
                            fact.halfTerm(),
                            fact.category(),
                            fact.place(),
                            fact.band(),
                            fact.kind(),
                            fact.outcome(),
                            IntStream.of(first).map(i -> fact.pupils()[i]).toArray(),
                            IntStream.of(first).map(i -> fact.yearGroups()[i]).toArray(),
                            IntStream.of(first).map(i -> fact.roles()[i]).toArray());
                })
                .toList();
    }

    /** Fills a school that has nothing yet, and publishes whatever can be. */
    public void fill(long schoolId, MadeUpSchool school) {
        fill(schoolId, school, schoolYear());
    }

    /** The same with another school year. */
    void fill(long schoolId, MadeUpSchool school, int year) {
        fillAlone(schoolId, school, year);
        publish(schoolId);
    }

    /** The same, and nothing of it is published yet. */
    void fillAlone(long schoolId, MadeUpSchool school, int year) {
        actors.as(Actor.setUp(schoolId), () -> {
            write(schoolId, school, year);
            return null;
        });
    }

    private void publish(long schoolId) {
        boolean another = true;
        while (another) {
            another = actors.as(Actor.job(schoolId), () -> closed.publishNext());
        }
    }

    /** The autumn of the next school year comes and is published. */
    void nextAutumn(long schoolId) {
        int year = known.get(schoolId).year() + 1;
        actors.as(Actor.setUp(schoolId), () -> {
            calendar.create(
                    IntStream.range(0, 2)
                            .mapToObj(i -> new Term(year, i + 1, name(i + 1), day(year, i, 0), day(year, i, 2)))
                            .toList(),
                    List.of(),
                    List.of());
            return null;
        });
        publish(schoolId);
    }

    private void write(long schoolId, MadeUpSchool school, int year) {
        List<Term> terms = IntStream.range(0, HALF_TERMS.length)
                .mapToObj(i -> new Term(year, i + 1, name(i + 1), day(year, i, 0), day(year, i, 2)))
                .toList();
        calendar.create(terms, List.of(), List.of());
        List<Band> bands = IntStream.range(0, BandGroup.values().length)
                .mapToObj(i -> new Band(
                        i == 2 ? Band.NOT_KNOWN : "BAND_" + i,
                        "Part " + (char) ('A' + i),
                        BandGroup.values()[i],
                        i + 1))
                .toList();
        List<BandTime> times = new ArrayList<>();
        for (int weekday = 1; weekday <= 5; weekday++) {
            times.add(new BandTime(bands.get(0), weekday, 9 * 60, 11 * 60));
            times.add(new BandTime(bands.get(1), weekday, 11 * 60, 12 * 60));
        }
        day.create(bands, times);
        List<Place> places = IntStream.range(0, PlaceGroup.values().length)
                .mapToObj(i -> new Place(
                        i == 3 ? Place.NOT_KNOWN : "PLACE_" + i,
                        "Place " + (char) ('A' + i),
                        i == 3 ? "NOT_KNOWN" : "CORRIDOR",
                        PlaceGroup.values()[i],
                        null,
                        null,
                        i + 1))
                .toList();
        siteChanges.create(places, List.of());
        List<Category> kinds = IntStream.range(0, CategoryGroup.values().length)
                .mapToObj(i -> new Category(
                        "KIND_" + i,
                        "Kind " + (char) ('A' + i),
                        CategoryScope.CONTEXT,
                        CategoryGroup.values()[i],
                        i + 1))
                .toList();
        List<Category> sexual = List.of(
                new Category("SEXUAL_VIOLENCE", "Kind F", CategoryScope.CONTEXT, CategoryGroup.SEXUAL, 6),
                kinds.get(CategoryGroup.SEXUAL.ordinal()),
                new Category("SEXUAL_HARASSMENT", "Kind G", CategoryScope.CONTEXT, CategoryGroup.SEXUAL, 7));
        categories.create(Stream.concat(kinds.stream(), Stream.of(sexual.get(0), sexual.get(2)))
                .toList());
        List<Pupil> pupils = new ArrayList<>();
        for (int group = 0; group < school.onRoll().size(); group++) {
            for (int i = 0; i < school.onRoll().get(group); i++) {
                int number = pupils.size();
                pupils.add(new Pupil(
                        "G" + (100_000_000_000L + schoolId * 10_000 + number),
                        "Surname" + number,
                        "Forename" + number,
                        null,
                        LocalDate.of(year - AGE_IN_RECEPTION - FIRST_YEAR_GROUP - group, 10, 1),
                        "X",
                        FIRST_YEAR_GROUP + group,
                        "",
                        null));
            }
        }
        roster.create(pupils);
        List<Concern> concerns = new ArrayList<>();
        for (Fact fact : facts(school)) {
            LocalDate on = day(year, fact.halfTerm() - 1, 0).plusDays(concerns.size() % 30);
            Concern concern = new Concern(
                    UUID.randomUUID().toString(),
                    on.atTime(15, 0).atZone(ZONE).toInstant(),
                    null,
                    places.get(fact.place()),
                    bands.get(fact.band()),
                    fact.kind() == Fact.NONE ? kinds.get(fact.category()) : sexual.get(fact.kind()),
                    Source.NOT_SURE,
                    "Nothing that anybody reads.");
            concern.occurred(
                    on.atTime(11, 0).atZone(ZONE).toInstant(),
                    on.atTime(11, 0).atZone(ZONE).toInstant());
            for (int i = 0; i < fact.pupils().length; i++) {
                concern.involve(pupils.get(fact.pupils()[i]), InvolvementRole.values()[fact.roles()[i]]);
            }
            decide(concern, fact.outcome(), on.atTime(16, 0).atZone(ZONE).toInstant());
            concerns.add(concern);
        }
        log.create(concerns);
        known.put(schoolId, new Known(year, places.get(0), bands.get(0), kinds.get(0), pupils));
    }

    /** The first of what can come of a concern has no decision. */
    private static void decide(Concern concern, int outcome, Instant at) {
        if (outcome > 0) {
            Decision decision = List.of(
                            Decision.NO_FURTHER_ACTION,
                            Decision.REFER_SOCIAL_CARE,
                            Decision.EARLY_HELP,
                            Decision.REFER_POLICE)
                    .get(outcome - 1);
            concern.decide(
                    new CaseValues(Map.of(CaseField.DECISION, decision.name(), CaseField.REASON, "As it was.")),
                    null,
                    at);
        }
    }

    /** What a school was filled with, to add concerns to. */
    private record Known(int year, Place place, Band band, Category kind, List<Pupil> pupils) {}

    /**
     * Adds concerns of a half-term, each about two pupils, as somebody does who finds a drawer full of them after it
     * was published.
     */
    void more(long schoolId, int half, int howMany) {
        Known there = known.get(schoolId);
        LocalDate on = day(there.year(), half - 1, 0).plusDays(3);
        actors.as(Actor.setUp(schoolId), () -> {
            log.create(IntStream.range(0, howMany)
                    .mapToObj(i -> {
                        Concern concern = new Concern(
                                UUID.randomUUID().toString(),
                                on.atTime(15, 0).atZone(ZONE).toInstant(),
                                null,
                                there.place(),
                                there.band(),
                                there.kind(),
                                Source.NOT_SURE,
                                "Nothing that anybody reads.");
                        concern.occurred(
                                on.atTime(11, 0).atZone(ZONE).toInstant(),
                                on.atTime(11, 0).atZone(ZONE).toInstant());
                        concern.involve(there.pupils().get(2 * i), InvolvementRole.HARMED);
                        concern.involve(there.pupils().get(2 * i + 1), InvolvementRole.ALLEGED);
                        return concern;
                    })
                    .toList());
            return null;
        });
    }

    /** @return what a half-term is called. */
    static String name(int position) {
        return List.of("Autumn", "Spring", "Summer").get((position - 1) / 2) + " " + (1 + (position - 1) % 2);
    }

    private static LocalDate day(int year, int half, int at) {
        int month = HALF_TERMS[half][at];
        return LocalDate.of(month >= 9 ? year : year + 1, month, HALF_TERMS[half][at + 1]);
    }

    /**
     * @return what the arithmetic alone publishes of the same concerns, by the year groups and parts that the product
     *     tells apart.
     */
    static Ledger published(MadeUpSchool school, Hierarchy hierarchy) {
        Ledger ledger = Ledger.EMPTY;
        List<Fact> facts = facts(school).stream()
                .map(fact -> new Fact(
                        fact.halfTerm(),
                        fact.category(),
                        fact.place(),
                        fact.band(),
                        fact.kind(),
                        fact.outcome(),
                        fact.pupils(),
                        IntStream.of(fact.yearGroups())
                                .map(group -> hierarchy.yearGroups().indexOf(String.valueOf(FIRST_YEAR_GROUP + group)))
                                .toArray(),
                        fact.roles()))
                .toList();
        List<Integer> onRoll = hierarchy.yearGroups().stream()
                .map(group -> group.matches("\\d+")
                        ? school.onRoll().get(Integer.parseInt(group) - FIRST_YEAR_GROUP)
                        : Integer.valueOf(0))
                .toList();
        Hierarchy groups =
                new Hierarchy(Map.of(), Map.of(), Map.of(), Map.of(), hierarchy.yearGroups(), hierarchy.roles());
        LocalDate lastDay = LocalDate.of(schoolYear() + 1, 8, 31);
        for (int period : new int[] {1, 2, 3, 4, 5, 6, Query.YEAR}) {
            List<Fact> inIt = facts.stream()
                    .filter(fact -> period == Query.YEAR || fact.halfTerm() == period)
                    .toList();
            Draft draft = new Draft(schoolYear(), period, lastDay, lastDay.plusDays(9), 35, groups, onRoll, inIt);
            ledger = ledger.append(((PublicationOutcome.Published)
                            ClosedFamily.publish(PublicationRule.FOR_GOVERNORS, ledger, draft, () -> false))
                    .release());
        }
        return ledger;
    }
}
