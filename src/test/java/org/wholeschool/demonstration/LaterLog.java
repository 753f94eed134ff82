package org.wholeschool.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.demonstration.made.MadeConcern;
import org.wholeschool.demonstration.made.MadePlace;
import org.wholeschool.demonstration.made.MadePupil;
import org.wholeschool.demonstration.made.MadeYear;
import org.wholeschool.demonstration.made.SchoolDays;
import org.wholeschool.demonstration.made.Timetable;
import org.wholeschool.demonstration.story.DemonstrationSchool;
import org.wholeschool.demonstration.story.Planted;
import org.wholeschool.school.overview.SchoolDefaults;
import org.wholeschool.school.overview.SchoolDefaults.BandTime;
import org.wholeschool.school.overview.SchoolDefaults.Category;

/**
 * The log that another system would have kept at the made-up school after its today: by seeded chance, as much
 * elsewhere and of the same kinds as this school year so far, and at the place that has just risen as much as is asked
 * for. It is a file of rows as any system exports it, and knows nothing of how it is read.
 */
public final class LaterLog {

    private static final String HEADINGS = "Reference,When,Where,Kind,What happened,Who was harmed (UPN)\n";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final DemonstrationSchool made;
    private final Random chance;
    private final Timetable timetable = new Timetable();
    private final Map<String, String> places;
    private final Map<String, String> kinds;
    private final List<MadeConcern> risen;
    private final List<MadeConcern> elsewhere;
    private final double elsewhereInADay;
    private int rows;

    /** @param made a school whose today is in its second year */
    public LaterLog(DemonstrationSchool made, long seed) {
        this.made = made;
        chance = new Random(seed);
        places = made.places().stream().collect(Collectors.toMap(MadePlace::code, MadePlace::name));
        kinds = SchoolDefaults.categories().stream().collect(Collectors.toMap(Category::code, Category::name));
        Planted.Emerging emerging = made.planted().emerging();
        MadeYear year = made.years().get(1);
        Counted soFar = Counted.of(made)
                .during(year.from(), made.today())
                .only(concern -> !timetable
                        .times(concern.occurred().day(), concern.band())
                        .isEmpty());
        risen = soFar.at(emerging.place())
                .in(emerging.band())
                .during(emerging.from(), emerging.to())
                .concerns();
        elsewhere =
                soFar.only(concern -> !concern.place().equals(emerging.place())).concerns();
        elsewhereInADay = (double) elsewhere.size()
                / new SchoolDays(List.of(year), made.today()).all().size();
    }

    /**
     * @return how many concerns came at the place that has just risen, on a school day of the weeks in which it rose
     */
    double inADayWhenItRose() {
        Planted.Emerging emerging = made.planted().emerging();
        return (double) emerging.concerns()
                / schoolDays(emerging.from(), emerging.to().plusDays(1)).size();
    }

    /**
     * @param from the first day
     * @param until the day after the last
     * @param inADay how many come at the place that has just risen on a school day, on average
     * @return the file
     */
    public byte[] of(LocalDate from, LocalDate until, double inADay) {
        StringBuilder file = new StringBuilder(HEADINGS);
        for (LocalDate day : schoolDays(from, until)) {
            List<MadeConcern> likeThese = elsewhere.stream()
                    .filter(concern -> timetable.has(day, concern.band()))
                    .toList();
            Stream.concat(some(likeThese, elsewhereInADay), some(risen, inADay))
                    .forEach(concern -> file.append(row(day, concern)));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<LocalDate> schoolDays(LocalDate from, LocalDate until) {
        return new SchoolDays(made.years(), until)
                .all().stream().filter(day -> !day.isBefore(from)).toList();
    }

    /** As evenly as what was planted, so that no week has twice as many by luck alone. */
    private Stream<MadeConcern> some(List<MadeConcern> of, double number) {
        int whole = (int) number;
        int many = whole + (chance.nextDouble() < number - whole ? 1 : 0);
        return Stream.generate(() -> of.get(chance.nextInt(of.size()))).limit(many).toList().stream();
    }

    private String row(LocalDate day, MadeConcern like) {
        BandTime time = timetable.times(day, like.band()).get(0);
        int minute = time.fromMinute() + chance.nextInt(time.toMinute() - time.fromMinute());
        String when = "%s %02d:%02d".formatted(day.format(DAY), minute / 60, minute % 60);
        MadePupil harmed = made.pupils().get(chance.nextInt(made.pupils().size()));
        rows++;
        return "L%05d,%s,%s,%s,%s,%s\n"
                .formatted(
                        rows,
                        when,
                        quoted(places.get(like.place())),
                        quoted(kinds.get(like.category())),
                        quoted("As it was logged: " + kinds.get(like.category())),
                        harmed.upn());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
