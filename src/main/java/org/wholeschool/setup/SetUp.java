package org.wholeschool.setup;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.PersonFields;
import org.wholeschool.access.approval.AccountLinks;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.job.TableStatistics;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Band;
import org.wholeschool.school.calendar.BandTime;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.Closure;
import org.wholeschool.school.calendar.EnglishYear;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.calendar.Term;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.category.Category;
import org.wholeschool.school.overview.SchoolDefaults;
import org.wholeschool.school.place.Place;
import org.wholeschool.school.place.SiteChanges;

/**
 * The first school of an installation: its token, the school with defaults for all that a concern needs, and its first
 * people.
 */
@Service
class SetUp {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SetUpToken token;

    @Inject
    private Schools schools;

    @Inject
    private Calendar calendar;

    @Inject
    private SchoolDay day;

    @Inject
    private SiteChanges siteChanges;

    @Inject
    private Categories categories;

    @Inject
    private AccountLinks links;

    @Inject
    private CurrentAction current;

    @Inject
    private TableStatistics statistics;

    /**
     * Looks at a token. Leaves an entry: done, or refused.
     *
     * @param typed as typed
     * @return whether it is the one of this start
     */
    @Permit(code = "SetUp.attempt", value = Role.VISITOR)
    public boolean attempt(String typed) {
        boolean right = token.matches(typed);
        if (!right) {
            current.refused();
        }
        return right;
    }

    /**
     * Makes the school, with defaults for everything that a concern needs, and invites its first people.
     *
     * @param school what it is
     * @param newPeople administrator, lead and head
     * @return a link for each of them
     * @throws BadInput at every field that cannot be taken; nothing is kept then
     */
    @Permit(code = "SetUp.begin", value = Role.SET_UP)
    public List<Invited> begin(Schools.Change school, List<Person> newPeople) {
        List<BadInput> faults = new ArrayList<>(school.faults());
        faults.addAll(faults(newPeople));
        BadInput.throwAll(faults);
        schools.create(school.name() == null ? "" : school.name(), "000000", ZoneId.of("Europe/London"));
        em.flush();
        schools.change(school);
        schools.showToDo(true);
        fillIn(Now.day(ZoneId.of(school.zone())));
        statistics.renewSoon();
        return newPeople.stream()
                .map(person -> new Invited(person, links.firstPerson(person.role(), person.name(), person.email())))
                .toList();
    }

    /** Who administers cannot be who leads: an administrator cannot read a concern. */
    private static List<BadInput> faults(List<Person> people) {
        List<BadInput> faults = new ArrayList<>();
        Set<String> addresses = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Person person : people) {
            String field = person.role().name().toLowerCase(Locale.ROOT);
            BadInput.collect(faults, () -> PersonFields.name(field + "-name", person.name()));
            BadInput.collect(faults, () -> PersonFields.address(field + "-email", person.email()));
            if (!person.email().isEmpty() && !addresses.add(person.email().toLowerCase(Locale.ROOT))) {
                faults.add(new BadInput(field + "-email", "people.address.twice"));
            }
            if (!person.name().isEmpty() && !names.add(person.name().toLowerCase(Locale.ROOT))) {
                faults.add(new BadInput(field + "-name", "people.twice"));
            }
        }
        return faults;
    }

    private void fillIn(LocalDate today) {
        fillInCalendar(EnglishYear.of(today));
        Map<String, Band> bands = new LinkedHashMap<>();
        SchoolDefaults.bands()
                .forEach(band ->
                        bands.put(band.code(), new Band(band.code(), band.name(), band.group(), bands.size() + 1)));
        day.create(
                List.copyOf(bands.values()),
                SchoolDefaults.bandTimes().stream()
                        .map(time -> new BandTime(
                                bands.get(time.band()), time.weekday().getValue(), time.fromMinute(), time.toMinute()))
                        .toList());
        List<Place> places = new ArrayList<>();
        SchoolDefaults.placeKinds()
                .forEach(kind -> places.add(
                        new Place(kind.code(), kind.name(), kind.code(), kind.group(), null, null, places.size() + 1)));
        siteChanges.create(places, List.of());
        List<Category> ordered = new ArrayList<>();
        SchoolDefaults.categories()
                .forEach(category -> ordered.add(new Category(
                                category.code(),
                                category.name(),
                                category.scope(),
                                category.group(),
                                ordered.size() + 1)
                        .urgent(category.urgent())));
        categories.create(ordered);
    }

    private void fillInCalendar(int thisYear) {
        List<Term> terms = new ArrayList<>();
        List<Closure> closures = new ArrayList<>();
        Stream.of(thisYear, thisYear + 1).map(EnglishYear::beginning).forEach(year -> {
            year.halfTerms()
                    .forEach(half -> terms.add(new Term(
                            year.from(),
                            year.halfTerms().indexOf(half) + 1,
                            half.term() + " " + half.half(),
                            half.from(),
                            half.to())));
            year.bankHolidays().stream()
                    .filter(holiday -> year.halfTerms().stream().anyMatch(half -> half.holds(holiday.day())))
                    .forEach(holiday -> closures.add(new Closure(holiday.day(), holiday.day(), holiday.name())));
        });
        calendar.create(terms, closures, List.of());
    }

    /**
     * Somebody who is to come in.
     *
     * @param role as what
     * @param name as colleagues see it, without blanks around it
     * @param email what they will sign in with, without blanks around it
     */
    public record Person(Role role, String name, String email) {}

    /**
     * Somebody who was invited.
     *
     * @param person who
     * @param path where they go, from "/" on, with a secret that is shown once
     */
    public record Invited(Person person, String path) {}
}
