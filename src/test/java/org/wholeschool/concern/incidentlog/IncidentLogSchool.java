package org.wholeschool.concern.incidentlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.platform.SchoolContext;
import org.wholeschool.roster.Pupil;
import org.wholeschool.roster.Roster;
import org.wholeschool.school.Band;
import org.wholeschool.school.BandTime;
import org.wholeschool.school.Categories;
import org.wholeschool.school.Category;
import org.wholeschool.school.Place;
import org.wholeschool.school.PlaceGroup;
import org.wholeschool.school.SchoolDay;
import org.wholeschool.school.SchoolDefaults;
import org.wholeschool.school.Site;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** Makes a school into which a log can be brought: the usual day and categories, three places, three pupils of whom two have one name. */
@ApplicationScoped
public class IncidentLogSchool {

    @Inject
    private TestSchools schools;

    @Inject
    private Actors actors;

    @Inject
    private SchoolDay day;

    @Inject
    private Site site;

    @Inject
    private Categories categories;

    @Inject
    private Roster roster;

    @Inject
    private SchoolContext context;

    @PersistenceContext
    private EntityManager em;

    TestSchool make() {
        TestSchool school = schools.makeEmpty();
        actors.as(Actor.setUp(school.id()), () -> {
            fill();
            return null;
        });
        return school;
    }

    private void fill() {
        Map<String, Band> bands = new LinkedHashMap<>();
        for (SchoolDefaults.Band band : SchoolDefaults.bands()) {
            bands.put(band.code(), new Band(band.code(), band.name(), band.group(), bands.size() + 1));
        }
        day.create(List.copyOf(bands.values()), SchoolDefaults.bandTimes().stream()
            .map(time -> new BandTime(bands.get(time.band()), time.weekday().getValue(), time.fromMinute(), time.toMinute())).toList());
        site.create(List.of(new Place("CANTEEN", "Canteen", "CANTEEN", PlaceGroup.SHARED_INDOOR, 0.0, 0.0, 1),
            new Place("YARD", "Lower yard", "PLAYGROUND", PlaceGroup.OUTDOOR, 20.0, 0.0, 2),
            new Place(Place.NOT_KNOWN, "Not known", "NOT_KNOWN", PlaceGroup.OFF_SITE_OR_UNKNOWN, null, null, 3)), List.of());
        List<Category> kinds = new ArrayList<>();
        SchoolDefaults.categories().forEach(kind -> kinds.add(new Category(kind.code(), kind.name(), kind.scope(), kind.group(), kinds.size() + 1)));
        categories.create(kinds);
        roster.create(List.of(pupil("A200000000001", "Osei", "Kofi"), pupil("A200000000002", "Smith", "Sam"), pupil("A200000000003", "Smith", "Sam")));
    }

    private static Pupil pupil(String upn, String surname, String forename) {
        return new Pupil(upn, surname, forename, null, LocalDate.of(2013, 9, 1), "X", 8, "8B", null);
    }

    /** @return the rows of a query on the tables, as a database session of that school sees them */
    @Transactional
    List<?> see(TestSchool school, String sql, Object... parameters) {
        context.enter(school.id());
        var query = em.createNativeQuery(sql).setHint(QueryHints.ALLOW_NATIVE_SQL_QUERY, HintValues.TRUE);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultList();
    }

    /** Changes the tables behind the services' back, as a fault or another hand would. */
    @Transactional
    void change(TestSchool school, String sql, Object... parameters) {
        context.enter(school.id());
        var query = em.createNativeQuery(sql).setHint(QueryHints.ALLOW_NATIVE_SQL_QUERY, HintValues.TRUE);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        query.executeUpdate();
    }

    /** A transaction of its own: a call from inside does not pass the one that {@code see} begins. */
    @Transactional
    public long count(TestSchool school, String table) {
        return ((Number) see(school, "select count(*) from " + table + " where school_id = ?1", school.id()).get(0)).longValue();
    }
}
