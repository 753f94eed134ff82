package org.wholeschool.demonstration.story;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wholeschool.access.Role;
import org.wholeschool.concern.record.Source;
import org.wholeschool.demonstration.made.Dice;
import org.wholeschool.demonstration.made.MadeConcern;
import org.wholeschool.demonstration.made.MadeConcern.MadeInvolvement;
import org.wholeschool.demonstration.made.MadeConcern.Occurred;
import org.wholeschool.demonstration.made.MadePlace.Setting;
import org.wholeschool.demonstration.made.MadeStaff;
import org.wholeschool.demonstration.made.Scene;
import org.wholeschool.demonstration.made.Scene.Plot;
import org.wholeschool.demonstration.made.SchoolDays;
import org.wholeschool.demonstration.made.Sentences;
import org.wholeschool.demonstration.made.Timetable;
import org.wholeschool.demonstration.made.Weighted;
import org.wholeschool.school.category.CategoryScope;

/** Turns scenes into concerns: what, who, when exactly, logged by whom, in which words. */
final class Concerns {

    private static final double SECOND_CATEGORY = 0.12;
    private static final double NOT_YET_SEEN = 0.4;
    private static final int MINUTES_UNTIL_SEEN_AT_MOST = 24 * 60;

    private final Dice dice;
    private final SchoolDays days;
    private final LocalDate currentYearFrom;
    private final Moments moments;
    private final CategoryDraw categories;
    private final Cast cast;
    private final FactWriter writer;
    private final Weighted<MadeStaff> loggers;
    private final List<MadeStaff> leads;
    private final Weighted<Source> seen = sources(40, 34, 18, 8);
    private final Weighted<Source> heardOf = sources(8, 54, 28, 10);

    Concerns(Dice dice, SchoolDays days, Timetable timetable, Cast cast, List<MadeStaff> staff) {
        this.dice = dice;
        this.days = days;
        currentYearFrom = days.currentYearFrom();
        this.cast = cast;
        moments = new Moments(dice.fork("moments"), timetable, days);
        categories = new CategoryDraw(dice.fork("categories"));
        writer = new FactWriter(dice.fork("words"), new Sentences());
        leads = staff.stream()
                .filter(person -> person.role() == Role.LEAD || person.role() == Role.DEPUTY)
                .toList();
        loggers = new Weighted<>(
                staff,
                person -> person.role() == Role.TEACHER
                        ? dice.skewed(0.6)
                        : List.of(Role.LEAD, Role.DEPUTY, Role.HEAD).contains(person.role()) ? 2 : 0);
    }

    private static Weighted<Source> sources(int saw, int pupil, int someone, int notSure) {
        return new Weighted<>(
                List.of(Source.SAW_OR_HEARD, Source.PUPIL_TOLD_ME, Source.SOMEONE_ELSE_TOLD_ME, Source.NOT_SURE),
                source -> switch (source) {
                    case SAW_OR_HEARD -> saw;
                    case PUPIL_TOLD_ME -> pupil;
                    case SOMEONE_ELSE_TOLD_ME -> someone;
                    default -> notSure;
                });
    }

    /** @return the concerns in the order in which they were received, numbered from 1 */
    List<MadeConcern> make(List<Scene> scenes) {
        List<MadeConcern> made =
                new ArrayList<>(scenes.stream().map(this::concern).toList());
        made.sort(Comparator.comparing(MadeConcern::received));
        Dice seen = dice.fork("seen");
        List<MadeConcern> numbered = new ArrayList<>();
        for (MadeConcern c : made) {
            LocalDateTime at =
                    c.received().plusMinutes(1 + (long) Math.min(MINUTES_UNTIL_SEEN_AT_MOST, 90 * seen.skewed(1.2)));
            boolean isSeen = at.isBefore(days.today().atStartOfDay())
                    && !(days.isOneOfTheLastTwo(c.received().toLocalDate()) && seen.chance(NOT_YET_SEEN));
            numbered.add(new MadeConcern(
                    numbered.size() + 1,
                    c.category(),
                    c.furtherCategories(),
                    c.place(),
                    c.band(),
                    c.occurred(),
                    c.received(),
                    c.loggedBy(),
                    c.source(),
                    c.involvements(),
                    c.facts(),
                    c.opinion(),
                    isSeen ? seen.oneOf(leads) : null,
                    isSeen ? at : null));
        }
        return List.copyOf(numbered);
    }

    private MadeConcern concern(Scene scene) {
        CategoryDraw.Choice category =
                scene.plot() == Plot.ONE_CHILD ? categories.drawHarm(scene) : categories.draw(scene);
        Occurred occurred = moments.occurred(scene.day(), scene.band());
        LocalDateTime received = moments.received(occurred, dice.oneOf(days.all()));
        boolean lastYear = received.toLocalDate().isBefore(currentYearFrom);
        List<MadeInvolvement> involvements = cast.of(scene, category.cast(), lastYear);
        Source source = (isHeardOf(scene, category) ? heardOf : seen).draw(dice);
        String facts = writer.facts(source, category.code(), category.scope(), scene.place());
        return new MadeConcern(
                0,
                category.code(),
                further(scene, category),
                scene.place().code(),
                scene.band(),
                occurred,
                received,
                loggers.draw(dice),
                source,
                involvements,
                facts,
                writer.opinion(category.scope(), scene.place()),
                null,
                null);
    }

    /** Staff see little of what happens online, on the way home or at home. */
    private static boolean isHeardOf(Scene scene, CategoryDraw.Choice category) {
        return category.scope() == CategoryScope.CASEWORK
                || scene.place().setting() == Setting.ONLINE
                || scene.place().setting() == Setting.STREET;
    }

    private List<String> further(Scene scene, CategoryDraw.Choice primary) {
        CategoryDraw.Choice second = categories.draw(scene);
        return dice.chance(SECOND_CATEGORY) && !second.equals(primary) ? List.of(second.code()) : List.of();
    }
}
