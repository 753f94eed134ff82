package org.wholeschool.testing.server;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.people.Accounts;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.SchoolIds;
import org.wholeschool.roster.Pupil;
import org.wholeschool.roster.Roster;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Band;
import org.wholeschool.school.calendar.BandTime;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.calendar.Term;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.category.Category;
import org.wholeschool.school.overview.SchoolDefaults;
import org.wholeschool.school.place.Place;
import org.wholeschool.school.place.SiteChanges;

/**
 * Makes schools to test with, each with one account for every role, the defaults of a new school, this month as a
 * half-term, and six pupils. A test that has a school of its own disturbs no other.
 */
@ApplicationScoped
public class TestSchools {

    /** Above the ids that the product gives out at a first start. */
    static final long FIRST = 7001;

    private static final int PUPILS = 6;

    /**
     * All have the same: a hash costs more than all else of a school. It asks for little memory and one pass, and so
     * does each check of it, since they are a part of it: with those of the product ({@code Passwords}) a tenth of what
     * a server does in a run would be to compute hashes.
     */
    private static final String PASSWORD_HASH = Password.hash(TestSchool.PASSWORD)
            .addRandomSalt(16)
            .with(Argon2Function.getInstance(64, 1, 1, 32, Argon2.ID))
            .getResult();

    @Inject
    private Actors actors;

    @Inject
    private SchoolIds ids;

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
    private Accounts accounts;

    @Inject
    private Roster roster;

    /** @return a new school with the defaults; make two to test what stands between them. */
    @Transactional
    public TestSchool make() {
        TestSchool empty = makeEmpty();
        return actors.as(Actor.setUp(empty.id()), () -> new TestSchool(empty.id(), empty.accounts(), fill()));
    }

    /** @return a new school with accounts and nothing else, for a test that fills it with what it needs. */
    @Transactional
    public TestSchool makeEmpty() {
        long id = ids.all().stream()
                        .filter(known -> known >= FIRST)
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(FIRST - 1)
                + 1;
        return actors.as(Actor.setUp(id), () -> {
            schools.create("Test school " + id, "00" + id, ZoneId.of("Europe/London"));
            return new TestSchool(id, accountForEveryRole(id), List.of());
        });
    }

    private List<Long> fill() {
        LocalDate today = Now.day(ZoneId.of("Europe/London"));
        calendar.create(
                List.of(new Term(today.getYear(), 1, "This month", today.minusDays(15), today.plusDays(15))),
                List.of(),
                List.of());
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
        siteChanges.create(
                SchoolDefaults.placeKinds().stream()
                        .map(kind -> new Place(kind.code(), kind.name(), kind.code(), kind.group(), null, null, 1))
                        .toList(),
                List.of());
        categories.create(SchoolDefaults.categories().stream()
                .map(category -> new Category(category.code(), category.name(), category.scope(), category.group(), 1)
                        .urgent(category.urgent()))
                .toList());
        List<Pupil> pupils =
                IntStream.rangeClosed(1, PUPILS).mapToObj(TestSchools::pupil).toList();
        roster.create(pupils);
        return pupils.stream().map(Pupil::getId).toList();
    }

    private Map<Role, Long> accountForEveryRole(long schoolId) {
        Map<Role, Account> made = new EnumMap<>(Role.class);
        Stream.of(Role.values())
                .filter(Role::isHeldByAccounts)
                .forEach(role -> made.put(
                        role,
                        new Account(
                                schoolId,
                                TestSchool.email(role, schoolId),
                                "Test " + role,
                                PASSWORD_HASH,
                                Set.of(role))));
        accounts.create(List.copyOf(made.values()));
        Map<Role, Long> accountIds = new EnumMap<>(Role.class);
        made.forEach((role, account) -> accountIds.put(role, account.getId()));
        return accountIds;
    }

    private static Pupil pupil(int number) {
        return new Pupil(
                "T00000000000" + number,
                "Testsurname" + number,
                "Testname" + number,
                null,
                LocalDate.of(2012, 1, number),
                "F",
                9,
                "9T",
                null);
    }
}
