package org.wholeschool.concern.log;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.concern.mine.Additions;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.Source;
import org.wholeschool.platform.persistence.SchoolContext;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.roster.Pupil;
import org.wholeschool.roster.Roster;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.place.Place;
import org.wholeschool.school.place.PlaceGroup;
import org.wholeschool.school.place.PlaceNeighbour;
import org.wholeschool.school.place.Site;
import org.wholeschool.school.place.SiteChanges;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/**
 * Makes a school in which awkward concerns can be logged and into which a log can be brought: beside the usual, two
 * neighbouring places and six pupils, some with names that would break a careless page, and two with one name.
 */
@ApplicationScoped
public class ConcernSchool {

    /** A right-to-left override: in a careless page it turns round whatever stands after it. */
    public static final String OVERRIDE = "\u202e";

    /** A place whose name a spreadsheet would take for a formula. */
    public static final String FORMULA = "=HYPERLINK(\"http://x.example\",\"Stairs\")";

    @Inject
    private TestSchools schools;

    @Inject
    private Actors actors;

    @Inject
    private SchoolDay day;

    @Inject
    private Site site;

    @Inject
    private SiteChanges siteChanges;

    @Inject
    private Categories categories;

    @Inject
    private Roster roster;

    @Inject
    private ConcernLog log;

    @Inject
    private Additions additions;

    @Inject
    private SchoolContext context;

    @PersistenceContext
    private EntityManager em;

    @Resource
    private ManagedExecutorService threads;

    /** @return a new school with everything that a concern needs */
    public TestSchool make() {
        TestSchool school = schools.make();
        actors.as(Actor.setUp(school.id()), () -> {
            fill();
            return null;
        });
        return school;
    }

    private void fill() {
        Place yard = new Place("YARD", "Lower yard", "PLAYGROUND", PlaceGroup.OUTDOOR, 20.0, 0.0, 2);
        Place stairs = new Place("STAIRS", FORMULA, "STAIRWELL", PlaceGroup.SHARED_INDOOR, 5.0, 0.0, 3);
        siteChanges.create(
                List.of(yard, stairs),
                List.of(new PlaceNeighbour(yard, stairs, 15), new PlaceNeighbour(stairs, yard, 15)));
        roster.create(List.of(
                pupil("A100000000001", "Osei", "Kofi", "8B"),
                pupil("A100000000002", "O'Neill", "Si\u00e2n", "8B"),
                pupil("A100000000003", OVERRIDE + "htimS", "Abena", "9A"),
                pupil("A100000000004", "<b>Bold</b>", "\ud83d\ude00 Mo", "7C"),
                pupil("A100000000005", "Smith", "Sam", "8B"),
                pupil("A100000000006", "Smith", "Sam", "8B")));
    }

    private static Pupil pupil(String upn, String surname, String forename, String form) {
        return new Pupil(upn, surname, forename, null, LocalDate.of(2013, 9, 1), "X", 8, form, null);
    }

    /**
     * Logs a concern as the teacher of a school.
     *
     * @return its id
     */
    public long log(long schoolId, String category) {
        return log(schoolId, category, "Two boys pushed a third against the lockers.", null);
    }

    /**
     * Logs a concern as the teacher of a school, with a pupil who was harmed, found by a part of a name; null for
     * nobody.
     *
     * @return its id
     */
    public long log(long schoolId, String category, String facts, String pupil) {
        TestSchool school = withTeacher(schoolId);
        return actors.as(
                school.actor(Role.TEACHER),
                () -> log.log(new NewConcern(
                        UUID.randomUUID().toString(),
                        facts,
                        "They seem afraid.",
                        null,
                        null,
                        place(school, "CANTEEN"),
                        null,
                        category(school, category),
                        Source.SAW_OR_HEARD,
                        pupil == null
                                ? List.of()
                                : Stream.of(pupil.split(","))
                                        .map(name -> new NewConcern.Person(
                                                roster.search(name).get(0).id(), InvolvementRole.HARMED))
                                        .toList())));
    }

    /** Adds to a concern as the teacher who logged it. */
    public void add(long schoolId, long concern, String words) {
        actors.as(withTeacher(schoolId).actor(Role.TEACHER), () -> {
            additions.add(concern, words, UUID.randomUUID().toString());
            return null;
        });
    }

    private static TestSchool withTeacher(long schoolId) {
        long teacher = TestDatabase.asOwner()
                .number(
                        "select min(r.account_id) from account_role r join account a on a.id = r.account_id "
                                + "where a.school_id = ? and r.role = 'TEACHER'",
                        schoolId);
        return new TestSchool(schoolId, Map.of(Role.TEACHER, teacher), List.of());
    }

    /** @return the id of a place by its code */
    public long place(TestSchool school, String code) {
        return actors.as(Actor.setUp(school.id()), site::places).stream()
                .filter(spot -> spot.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** @return the id of a category by its code */
    public long category(TestSchool school, String code) {
        return actors.as(Actor.setUp(school.id()), categories::all).stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** @return the id of a band by its code */
    public long band(TestSchool school, String code) {
        return actors.as(Actor.setUp(school.id()), day::plan).bands().stream()
                .filter(band -> band.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    public ManagedExecutorService threads() {
        return threads;
    }

    /** @return the rows of a query on the tables, as a database session of that school sees them */
    @Transactional
    public List<?> see(TestSchool school, String sql, Object... parameters) {
        return query(school, sql, parameters).getResultList();
    }

    /** Changes the tables behind the services' back, as a fault or another hand would. */
    @Transactional
    public void change(TestSchool school, String sql, Object... parameters) {
        query(school, sql, parameters).executeUpdate();
    }

    private Query query(TestSchool school, String sql, Object... parameters) {
        context.enter(school.id());
        Query query = em.createNativeQuery(sql).setHint(QueryHints.ALLOW_NATIVE_SQL_QUERY, HintValues.TRUE);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

    /**
     * @return the audit entries of a school as "ConcernLog.log DONE TEACHER concern 12", with how often each is there
     */
    @Transactional
    public Map<String, Long> audit(TestSchool school) {
        return see(
                        school,
                        "select concat(action, ' ', outcome, ' ', actor_role, ' ', coalesce(subject_kind, '-'), "
                                + "' ', coalesce(subject_id, 0)) from audit_entry where school_id = ?1",
                        school.id())
                .stream()
                .map(Object::toString)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /**
     * @return when each concern of a school began to happen, with blanks between; nothing for one of which that is not
     *     known
     */
    @Transactional
    public String occurred(TestSchool school) {
        context.enter(school.id());
        return em.createQuery("select c.occurredFrom from Concern c where c.occurredFrom is not null", Instant.class)
                .getResultStream()
                .map(Instant::toString)
                .collect(Collectors.joining(" "));
    }

    /**
     * @return how many rows of a table are this school's; a transaction of its own, because a call from inside does not
     *     pass that of {@code see}
     */
    @Transactional
    public long count(TestSchool school, String table) {
        return ((Number) see(school, "select count(*) from " + table + " where school_id = ?1", school.id())
                        .get(0))
                .longValue();
    }
}
