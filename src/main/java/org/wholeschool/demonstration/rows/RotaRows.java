package org.wholeschool.demonstration.rows;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.wholeschool.access.Role;
import org.wholeschool.demonstration.made.ResourceFiles;
import org.wholeschool.demonstration.story.DemonstrationSchool;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.school.overview.SchoolDefaults;
import org.wholeschool.school.rota.Watch;

/**
 * Who supervises where in the made-up school. Nobody is in the canteen corridor at lunch, nor on the lower yard at
 * break on two days: what is hidden there lies in unowned time.
 */
@RoomOnly
public final class RotaRows {

    /** Apart from the generator of the school, whose numbers stay what they are. */
    private static final long SEED = 51;

    private RotaRows() {}

    /**
     * @param made the school
     * @param school its rows, written
     * @return somebody for each place, part of the day and weekday that the rota has
     */
    @RoomOnly
    public static List<Watch> of(DemonstrationSchool made, SchoolRows school) {
        Random chance = new Random(SEED);
        List<String> staff = made.staff().stream()
                .filter(person -> person.role() == Role.TEACHER)
                .map(person -> person.firstName() + " " + person.lastName())
                .toList();
        List<Watch> watches = new ArrayList<>();
        for (NamedCsvRecord row : ResourceFiles.rows("rota.csv")) {
            String band = row.getField("band");
            for (char digit : row.getField("weekdays").toCharArray()) {
                int weekday = digit - '0';
                if (SchoolDefaults.bandTimes().stream()
                        .anyMatch(time ->
                                time.band().equals(band) && time.weekday().getValue() == weekday)) {
                    int first = chance.nextInt(staff.size());
                    for (int i = 0; i < Integer.parseInt(row.getField("people")); i++) {
                        watches.add(new Watch(
                                school.place(row.getField("place")).getId(),
                                school.band(band).getId(),
                                weekday,
                                staff.get((first + i) % staff.size())));
                    }
                }
            }
        }
        return watches;
    }
}
