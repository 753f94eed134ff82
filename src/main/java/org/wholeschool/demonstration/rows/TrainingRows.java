package org.wholeschool.demonstration.rows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.wholeschool.demonstration.made.MadeStaff;
import org.wholeschool.demonstration.story.DemonstrationSchool;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.training.Completion;
import org.wholeschool.training.Course;

/** Who of the made-up school has done which course: most in the first weeks of September, some long ago, some never. */
@RoomOnly
public final class TrainingRows {

    /** Apart from the generator of the school, whose numbers stay what they are. */
    private static final long SEED = 35;

    private static final double NEVER = 0.06;
    private static final double A_YEAR_LATE = 0.08;
    private static final int SEPTEMBER_DAYS = 21;

    private TrainingRows() {}

    /**
     * @param made the school
     * @param people its people, written
     * @param courses its courses
     * @return one entry for whoever needs a course and has done it
     */
    @RoomOnly
    public static List<Completion> of(DemonstrationSchool made, PeopleRows people, List<Course> courses) {
        Random chance = new Random(SEED);
        LocalDate first = firstOfSeptember(made.today());
        List<Completion> done = new ArrayList<>();
        for (Course course : courses) {
            for (MadeStaff person : made.staff()) {
                double luck = chance.nextDouble();
                LocalDate day = first.plusDays(chance.nextInt(SEPTEMBER_DAYS))
                        .minusYears(luck < NEVER + A_YEAR_LATE ? 1 + chance.nextInt(2) : 0);
                if (course.getAudience().includes(Set.of(person.role())) && luck >= NEVER) {
                    done.add(new Completion(
                            course,
                            people.accountId(person),
                            day.isAfter(made.today()) ? day.minusYears(1) : day,
                            null));
                }
            }
        }
        return done;
    }

    private static LocalDate firstOfSeptember(LocalDate today) {
        LocalDate first = LocalDate.of(today.getYear(), 9, 1);
        return first.isAfter(today) ? first.minusYears(1) : first;
    }
}
