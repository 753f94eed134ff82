package org.wholeschool.roster.file;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Days of birth and sexes from demographics.csv; a row that cannot be read is listed, and its pupil goes in without.
 */
final class Demographics {

    private Demographics() {}

    /**
     * @param dateOfBirth null where the file is silent
     * @param sex null where the file is silent
     */
    record Person(LocalDate dateOfBirth, String sex) {

        static final Person UNKNOWN = new Person(null, null);
    }

    /** @return what is known of each user, by sourcedId. */
    static Map<String, Person> read(Optional<RosterTable> table, PupilCells cells, RosterContent.Gathered gathered) {
        Map<String, Person> people = new HashMap<>();
        for (RosterTable.Row row : table.map(RosterTable::rows).orElse(java.util.List.of())) {
            try {
                row.checked();
                people.put(
                        row.cell("sourcedId"), new Person(cells.dateOfBirth(row, "birthDate"), cells.sex(row, "sex")));
            } catch (UnfitRow unfit) {
                gathered.refuse(unfit.of(row));
            }
        }
        return people;
    }
}
