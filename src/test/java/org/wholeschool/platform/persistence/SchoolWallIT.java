package org.wholeschool.platform.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.school.place.Place;
import org.wholeschool.school.place.PlaceGroup;
import org.wholeschool.school.place.Site;
import org.wholeschool.school.place.SiteChanges;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/**
 * Nothing reaches from one school into another: by id, by query, by a change of many rows, or by SQL past all of that.
 */
@BothDatabases("row-level security, and what stands for it on H2")
@InServer
class SchoolWallIT {

    private static final Pattern OUTSIDE = Pattern.compile("\\| `(\\w+)` \\|[^|]*\\|");

    @Inject
    private TestSchools schools;

    @Inject
    private Site site;

    @Inject
    private SiteChanges siteChanges;

    @Inject
    private Actors actors;

    @Inject
    private SchoolContext context;

    @PersistenceContext
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/wholeschool")
    private DataSource database;

    private TestSchool one;
    private TestSchool other;
    private long place;

    @BeforeEach
    void twoSchools() {
        one = schools.make();
        other = schools.make();
        place = actors.as(one.actor(Role.LEAD), () -> siteChanges.add("Behind the bike shed", PlaceGroup.OUTDOOR));
    }

    private <T> T in(long schoolId, Supplier<T> work) throws Exception {
        transaction.begin();
        try {
            context.enter(schoolId);
            return work.get();
        } finally {
            transaction.commit();
        }
    }

    @Test
    void aRowIsFoundInItsOwnSchoolOnly() throws Exception {
        assertNotNull(in(one.id(), () -> em.find(Place.class, place)));
        assertNull(in(other.id(), () -> em.find(Place.class, place)));
        assertNull(in(SchoolContext.NONE, () -> em.find(Place.class, place)));
    }

    @Test
    void aQuerySeesItsOwnSchoolOnly() throws Exception {
        String named = "select p.id from Place p where p.name = 'Behind the bike shed'";
        assertEquals(
                List.of(place),
                in(one.id(), () -> em.createQuery(named, Long.class).getResultList()));
        assertEquals(
                List.of(),
                in(other.id(), () -> em.createQuery(named, Long.class).getResultList()));
    }

    @Test
    void aChangeOfManyRowsReachesItsOwnSchoolOnly() throws Exception {
        int changed = in(
                other.id(),
                () -> em.createQuery("update Place p set p.name = 'Taken over' where p.id = :id")
                        .setParameter("id", place)
                        .executeUpdate());
        int deleted = in(
                other.id(),
                () -> em.createQuery("delete from Place p where p.id = :id")
                        .setParameter("id", place)
                        .executeUpdate());
        assertEquals(List.of(0, 0), List.of(changed, deleted));
        assertEquals(
                "Behind the bike shed",
                TestDatabase.asOwner()
                        .rows("select name from place where id = ?", place)
                        .get(0)
                        .get(0));
    }

    @Test
    void aServiceOfTheOtherSchoolDoesNotListIt() {
        assertTrue(actors.as(one.actor(Role.LEAD), site::places).stream().anyMatch(spot -> spot.id() == place));
        assertTrue(actors.as(other.actor(Role.LEAD), site::places).stream().noneMatch(spot -> spot.id() == place));
    }

    @Test
    void withoutASchoolNothingOfASchoolIsRead() {
        assertThrows(RuntimeException.class, () -> {
            transaction.begin();
            try {
                em.createQuery("select p from Place p", Place.class).getResultList();
            } finally {
                transaction.rollback();
            }
        });
    }

    @Test
    void onPostgreSqlPlainSqlSeesItsOwnSchoolOnly() throws Exception {
        if (!Database.isPostgreSql()) {
            return;
        }
        assertEquals(0, TestDatabase.asApplication().number("select count(*) from place"), "in no school");
        assertEquals(1, in(one.id(), () -> plain("update place set position = 7 where id = " + place)));
        assertEquals(0, in(other.id(), () -> plain("update place set position = 8 where id = " + place)));
        assertEquals(0, in(other.id(), () -> plain("delete from place where id = " + place)));
        SQLException refused = assertThrows(
                SQLException.class,
                () -> TestDatabase.asApplication()
                        .change(
                                "insert into place (id, school_id, version, code, name, kind, place_group, "
                                        + "position) values (-1, ?, 1, 'X', 'X', 'X', 'OUTDOOR', 1)",
                                one.id()));
        assertEquals("42501", refused.getSQLState());
    }

    private int plain(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Test
    void everyTableOutsideTheRuleIsListedAndHasAReason() throws IOException {
        Set<String> tables = names(
                "select table_name from information_schema.tables where table_schema = ? and table_type = 'BASE TABLE'");
        Set<String> withSchool = names(
                "select table_name from information_schema.columns where table_schema = ? and column_name = 'school_id'");
        tables.removeAll(withSchool);
        Set<String> outside = new TreeSet<>(tables);
        outside.add("account");
        Set<String> documented = Files.readAllLines(Path.of("docs", "conventions.md")).stream()
                .dropWhile(line -> !line.startsWith("## Tables outside"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .map(OUTSIDE::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(documented, outside);
    }

    @Test
    void onPostgreSqlEveryTableOfASchoolHasItsPolicy() {
        if (!Database.isPostgreSql()) {
            return;
        }
        Set<String> withSchool = names(
                "select table_name from information_schema.columns where table_schema = ? and column_name = 'school_id'");
        withSchool.remove("account");
        Set<String> guarded = names(
                "select c.relname from pg_class c join pg_policies p on p.tablename = c.relname and p.schemaname = ?"
                        + " where c.relrowsecurity and p.qual like '%school_id%ws.school%'");
        assertEquals(withSchool, guarded);
    }

    private static Set<String> names(String sql) {
        String schema = Database.isPostgreSql() ? "public" : "PUBLIC";
        return TestDatabase.asOwner()
                .rows(sql.replace("'school_id'", Database.isPostgreSql() ? "'school_id'" : "'SCHOOL_ID'"), schema)
                .stream()
                .map(row -> row.get(0).toString().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
