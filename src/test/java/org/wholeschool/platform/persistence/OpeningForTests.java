package org.wholeschool.platform.persistence;

import org.wholeschool.platform.config.Halt;
import org.wholeschool.platform.config.SettingsForTests;

/**
 * A program that opens an installation as a start does, with the settings of its process, and does no more: it checks
 * the settings, opens the database, brings the tables up to date and compares the data with the keys. It needs no
 * server, and so takes a second where a start takes twenty.
 */
public final class OpeningForTests {

    private OpeningForTests() {}

    /** Ends with exit code 0, or as {@link Halt} does where the start would be refused. */
    public static void main(String... none) {
        SettingsForTests.from(System::getProperty);
        new Database();
        new Migrations().migrate();
    }
}
