package org.wholeschool.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wholeschool.platform.persistence.Database;

/**
 * Renews PostgreSQL's table statistics after many rows came in at once. PostgreSQL itself may do it a minute later, and
 * until then plans for a few rows. Only the owner of the tables may ask for it. The embedded database plans by its
 * indexes and does not need it. Until the statistics are new, a needless join can take minutes in a new school
 * ({@code NewSchoolPatternsIT}).
 */
@ApplicationScoped
public class TableStatistics implements OneTimeJob {

    private static final String NAME = "table-statistics";

    private static final String OWN_TABLES = "select quote_ident(c.relname) from pg_class c join pg_namespace n"
            + " on n.oid = c.relnamespace where n.nspname = current_schema() and c.relkind = 'r'"
            + " and pg_get_userbyid(c.relowner) = current_user order by c.relname";

    private static final Logger LOG = Logger.getLogger(TableStatistics.class.getName());

    @Inject
    private Jobs jobs;

    /** Requests new statistics in the background, after the current transaction. */
    public void renewSoon() {
        if (Database.isPostgreSql()) {
            jobs.start(NAME, UUID.randomUUID().toString());
        }
    }

    /** Renews the statistics now, outside any transaction. The import is over by then, so a fault is only logged. */
    public void renew() {
        if (!Database.isPostgreSql()) {
            return;
        }
        try (Connection connection = Database.owner().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(OWN_TABLES)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            if (!tables.isEmpty()) {
                statement.execute("analyze " + String.join(", ", tables));
            }
        } catch (SQLException fault) {
            LOG.log(
                    Level.WARNING,
                    "The statistics of the tables could not be renewed (state {0}):"
                            + " pages may be slow until PostgreSQL does it by itself.",
                    fault.getSQLState());
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        renew();
    }
}
