package org.wholeschool.roster.file;

import java.time.LocalDate;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.csv.CsvTable;
import org.wholeschool.platform.csv.CsvText;
import org.wholeschool.platform.csv.RefusedFile;

/**
 * What somebody brings as a roster: a OneRoster zip, its users.csv alone, a simple roster, or a simple list of staff.
 */
@RoomOnly
public final class RosterUpload {

    private RosterUpload() {}

    /**
     * Reads it.
     *
     * @param name of the file as the person knows it
     * @param urn of the school
     * @param known the classes that earlier files had
     * @param today in the school's zone
     * @throws RefusedFile when it cannot be read as a roster
     */
    @RoomOnly
    public static RosterContent read(String name, byte[] bytes, String urn, RosterClasses known, LocalDate today) {
        if (bytes.length > CsvText.MAX_BYTES) {
            throw new RefusedFile("file.tooLarge", CsvText.MAX_BYTES / (1024 * 1024));
        }
        if (RosterZip.isOne(bytes)) {
            return OneRoster.read(
                    OneRosterFiles.of(RosterZip.unpack(bytes)), RosterFormat.ONEROSTER, urn, known, today);
        }
        RosterTable table = new RosterTable(name, CsvTable.read(CsvText.decode(bytes)));
        if (SimpleRoster.isOne(table)) {
            return SimpleRoster.read(table, today);
        }
        if (SimpleStaff.isOne(table)) {
            return SimpleStaff.read(table, today);
        }
        if (table.has("givenName") && table.has("familyName")) {
            return OneRoster.read(OneRosterFiles.ofUsers(table), RosterFormat.USERS, urn, known, today);
        }
        throw new RefusedFile("roster.unknownHeadings");
    }
}
