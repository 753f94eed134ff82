package org.wholeschool.platform;

import javax.sql.DataSource;

/** The database beside the product, for tests inside the server: as whoever owns the tables, whom no policy binds. */
public final class TestDatabase {

    private TestDatabase() {
    }

    /** @return connections of the owner of the tables. */
    public static DataSource owner() {
        return Database.owner();
    }
}
