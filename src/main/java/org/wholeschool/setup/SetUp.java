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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wholeschool.access.CurrentAction;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;
import org.wholeschool.school.Band;
import org.wholeschool.school.BandTime;
import org.wholeschool.school.Calendar;
import org.wholeschool.school.Categories;
import org.wholeschool.school.Category;
import org.wholeschool.school.Closure;
import org.wholeschool.school.EnglishYear;
import org.wholeschool.school.Place;
import org.wholeschool.school.SchoolDay;
import org.wholeschool.school.SchoolDefaults;
import org.wholeschool.school.Schools;
import org.wholeschool.school.Site;
import org.wholeschool.school.Term;

/** The first school of an installation: its token, the school with defaults for all that a concern needs, and its first people. */
@Service
public class SetUp {

    private static final int LONGEST = 120;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s\\p{Cntrl}<>\"]{1,64}@[^@\\s\\p{Cntrl}<>\"]+\\.[^@\\s\\p{Cntrl}<>\"]{2,}");
    private static final String TURNS_THE_LINE_ROUND = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f";

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
    private Site site;

    @Inject
    private Categories categories;

    @Inject
    private FirstPeople people;

    @Inject
    private CurrentAction current;

    /**
     * Looks at a token. Leaves an entry: done, or refused.
     *
     * @param typed as typed
     * @return whether it is the one of this start
     */
    @Permit(Role.VISITOR)
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
     * @param school    what it is
     * @param newPeople administrator, lead and head
     * @return a link for each of them
     * @throws BadInput at the field that cannot be taken; nothing is kept then
     */
    @Permit(Role.SET_UP)
    public List<FirstPeople.Invited> begin(Schools.Change school, List<FirstPeople.Person> newPeople) {
        schools.create(school.name() == null ? "" : school.name(), "000000", ZoneId.of("Europe/London"));
        em.flush();
        schools.change(school);
        newPeople.forEach(SetUp::check);
        checkThreeDifferent(newPeople);
        schools.showToDo(true);
        fillIn(LocalDate.now(ZoneId.of(school.zone())));
        return people.invite(newPeople);
    }

    private static void check(FirstPeople.Person person) {
        String field = person.role().name().toLowerCase(Locale.ROOT);
        String name = person.name() == null ? "" : person.name().strip();
        if (name.isEmpty() || name.length() > LONGEST || name.chars().anyMatch(c -> Character.isISOControl(c) || TURNS_THE_LINE_ROUND.indexOf(c) >= 0)) {
            throw new BadInput(field + "-name", "person.name");
        }
        if (person.email() == null || person.email().length() > LONGEST || !ADDRESS.matcher(person.email().strip()).matches()) {
            throw new BadInput(field + "-email", "person.email");
        }
    }

    /** Who administers cannot be who leads: an administrator cannot read a concern. */
    private static void checkThreeDifferent(List<FirstPeople.Person> people) {
        Set<String> addresses = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (FirstPeople.Person person : people) {
            String field = person.role().name().toLowerCase(Locale.ROOT);
            if (!addresses.add(person.email().strip().toLowerCase(Locale.ROOT))) {
                throw new BadInput(field + "-email", "person.email.twice");
            }
            if (!names.add(person.name().strip().toLowerCase(Locale.ROOT))) {
                throw new BadInput(field + "-name", "person.twice");
            }
        }
    }

    private void fillIn(LocalDate today) {
        int thisYear = EnglishYear.of(today);
        List<Term> terms = new ArrayList<>();
        List<Closure> closures = new ArrayList<>();
        Stream.of(thisYear, thisYear + 1).map(EnglishYear::beginning).forEach(year -> {
            year.halfTerms().forEach(half -> terms.add(new Term(year.from(), year.halfTerms().indexOf(half) + 1, half.term() + " " + half.half(), half.from(), half.to())));
            year.bankHolidays().stream().filter(holiday -> year.halfTerms().stream().anyMatch(half -> half.holds(holiday.day())))
                .forEach(holiday -> closures.add(new Closure(holiday.day(), holiday.day(), holiday.name())));
        });
        calendar.create(terms, closures);
        Map<String, Band> bands = new LinkedHashMap<>();
        SchoolDefaults.bands().forEach(band -> bands.put(band.code(), new Band(band.code(), band.name(), band.group(), bands.size() + 1)));
        day.create(List.copyOf(bands.values()), SchoolDefaults.bandTimes().stream()
                .map(time -> new BandTime(bands.get(time.band()), time.weekday().getValue(), time.fromMinute(), time.toMinute())).toList());
        List<Place> places = new ArrayList<>();
        SchoolDefaults.placeKinds().forEach(kind -> places.add(new Place(kind.code(), kind.name(), kind.code(), kind.group(), null, null, places.size() + 1)));
        site.create(places, List.of());
        List<Category> ordered = new ArrayList<>();
        SchoolDefaults.categories().forEach(category -> ordered.add(new Category(category.code(), category.name(), category.scope(), category.group(), ordered.size() + 1)));
        categories.create(ordered);
    }
}
