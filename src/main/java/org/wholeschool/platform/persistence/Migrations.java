package org.wholeschool.platform.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.wholeschool.platform.config.Halt;
import org.wholeschool.platform.config.Settings;

/**
 * Brings the tables up to date before any page is served, as the owner, and checks what the data is and who may touch
 * it.
 */
@Startup
@Singleton(name = "Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(
        name = "java:app/jdbc/wholeschool",
        className = "org.wholeschool.platform.persistence.Database",
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 32,
        // A connection that a restart of PostgreSQL has broken is noticed before it is used, and replaced.
        // Each action begins with that, so the driver is asked: to read a table costs more.
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.match-connections=false",
            "fish.payara.fail-all-connections=true"
        })
// For IdSequence.
@DataSourceDefinition(
        name = IdSequence.DATA_SOURCE,
        className = "org.wholeschool.platform.persistence.Database",
        transactional = false,
        initialPoolSize = 1,
        minPoolSize = 1,
        maxPoolSize = 4,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.match-connections=false",
            "fish.payara.fail-all-connections=true"
        })
public class Migrations {

    @PostConstruct
    void migrate() {
        String role = Settings.text("wholeschool.database.user", "wholeschool");
        try {
            Flyway.configure(Thread.currentThread().getContextClassLoader())
                    .dataSource(Database.owner())
                    .locations(
                            Database.isPostgreSql()
                                    ? new String[] {"classpath:db/common", "classpath:db/postgresql"}
                                    : new String[] {"classpath:db/common"})
                    // PostgreSQL wants a computed column's word for being kept, and H2 has none for it.
                    .placeholders(Map.of("applicationRole", role, "stored", Database.isPostgreSql() ? "stored" : ""))
                    .failOnMissingLocations(true)
                    .load()
                    .migrate();
            if (Database.isPostgreSql()) {
                refuseRoleThatPoliciesDoNotBind(role);
            }
            Installation.turnTheClock(Database.owner());
            Installation.check(Database.owner());
        } catch (FlywayException | SQLException fault) {
            // A driver's message can quote a row; the class and the state cannot.
            throw Halt.because("the tables could not be brought up to date (" + describe(fault)
                    + "). The data is as it was before this step.");
        }
    }

    private static String describe(Exception fault) {
        return fault instanceof SQLException sql
                ? "state " + sql.getSQLState()
                : fault.getMessage().lines().findFirst().orElse(fault.getClass().getSimpleName());
    }

    /**
     * Owners and superusers are above row-level security: an application role that is either would be no wall at all.
     */
    private static void refuseRoleThatPoliciesDoNotBind(String role) throws SQLException {
        String sql = "select r.rolsuper or r.rolbypassrls or exists (select 1 from pg_class c where c.relowner = "
                + "r.oid and c.relname = 'concern')"
                + " from pg_roles r where r.rolname = ?";
        try (Connection connection = Database.owner().getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, role);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next() || row.getBoolean(1)) {
                    throw Halt.because("the role " + role
                            + " of wholeschool.database.user owns the tables or is a superuser, so that "
                            + "row-level security would not bind it. Use a role of its own.");
                }
            }
        }
    }
}
