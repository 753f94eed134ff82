package org.wholeschool.testing.server;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.wholeschool.access.Account;
import org.wholeschool.access.Passwords;
import org.wholeschool.access.Role;

/** Makes schools to test with, each with one account for every role. A test that has a school of its own disturbs no other. */
@ApplicationScoped
public class TestSchools {

    private static final long FIRST = 7001;

    @Resource(lookup = "java:app/jdbc/wholeschool")
    private DataSource database;

    @PersistenceContext
    private EntityManager em;

    /** @return a new school; make two to test what stands between them. */
    @Transactional
    public TestSchool make() {
        long id = insertSchool();
        String passwordHash = Passwords.hash(TestSchool.PASSWORD);
        Map<Role, Long> accounts = new EnumMap<>(Role.class);
        Stream.of(Role.values()).filter(Role::isHeldByAccounts).forEach(role -> {
            Account account = new Account(id, TestSchool.email(role, id), "Test " + role, passwordHash, Set.of(role));
            em.persist(account);
            em.flush();
            accounts.put(role, account.getId());
        });
        return new TestSchool(id, accounts);
    }

    private long insertSchool() {
        try (Connection connection = database.getConnection();
             PreparedStatement last = connection.prepareStatement("select max(id) from school where id >= " + FIRST);
             ResultSet row = last.executeQuery();
             PreparedStatement insert = connection.prepareStatement("insert into school (id, name, urn, zone, version) values (?, ?, ?, 'Europe/London', 1)")) {
            row.next();
            long id = Math.max(FIRST, row.getLong(1) + 1);
            insert.setLong(1, id);
            insert.setString(2, "Test school " + id);
            insert.setString(3, "T" + id);
            insert.executeUpdate();
            return id;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
