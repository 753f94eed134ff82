package org.wholeschool.platform;

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

/**
 * Has PostgreSQL count its tables when many rows have come in at once. Its own look may come a minute later, and until
 * then it plans for a table of a few rows and a school that it has never seen. Only the owner of tables may ask for
 * this; the embedded database plans by its indexes and needs none of it.
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

    /** Asks for new statistics in the background, once what the current transaction writes is there. */
    public void renewSoon() {
        if (Database.isPostgreSql()) {
            jobs.start(NAME, UUID.randomUUID().toString());
        }
    }

    /**
     * Makes new statistics now, outside any transaction. What rows came in by is over by then: a fault is said in the
     * log and keeps nothing from being done.
     */
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
            LOG.log(Level.WARNING, "The statistics of the tables could not be renewed (state {0}):"
                    + " pages may be slow until PostgreSQL does it by itself.", fault.getSQLState());
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
