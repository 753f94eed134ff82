package org.wholeschool.demonstration.story;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.wholeschool.demonstration.made.Dice;
import org.wholeschool.demonstration.made.EnglishCalendar;
import org.wholeschool.demonstration.made.MadeConcern;
import org.wholeschool.demonstration.made.MadeLink;
import org.wholeschool.demonstration.made.MadePath;
import org.wholeschool.demonstration.made.MadePlace;
import org.wholeschool.demonstration.made.MadePupil;
import org.wholeschool.demonstration.made.MadeSite;
import org.wholeschool.demonstration.made.MadeStaff;
import org.wholeschool.demonstration.made.MadeYear;
import org.wholeschool.demonstration.made.SchoolDays;
import org.wholeschool.demonstration.made.Timetable;
import org.wholeschool.platform.persistence.Installation;
import org.wholeschool.school.calendar.EnglishYear;

/**
 * A whole school in which nobody is real: the same for the same seed and date. It is plain data; the loader writes it.
 *
 * @param today the day on which it was made: everything in it happened before
 * @param years the school year before, and the one that contains today
 * @param places 40, on site, off site and online
 * @param planted what the product should find in it
 */
public record DemonstrationSchool(
        String name,
        LocalDate today,
        List<MadeYear> years,
        List<MadePlace> places,
        List<MadePath> paths,
        List<MadeStaff> staff,
        List<MadePupil> pupils,
        List<MadeConcern> concerns,
        List<MadeLink> links,
        Planted planted) {

    public static final String NAME = "Northfield School";

    /** Where its clocks are. */
    public static final ZoneId ZONE = Installation.DEMONSTRATION_ZONE;

    /** The seed of the school that is shown to everybody. */
    public static final long SEED = 20_240_901L;

    /** Makes a school; takes well under a second. */
    public static DemonstrationSchool generate(long seed, LocalDate today) {
        Dice dice = new Dice(seed);
        int yearFrom = EnglishYear.of(today);
        List<MadeYear> years = List.of(EnglishCalendar.year(yearFrom - 1), EnglishCalendar.year(yearFrom));
        SchoolDays days = new SchoolDays(years, today);
        Timetable timetable = new Timetable();
        MadeSite site = new MadeSite();
        MadeNames names = new MadeNames();

        List<MadeStaff> staff = new Staff(dice.fork("staff"), names).make();
        List<MadePupil> pupils = new Pupils(dice.fork("pupils"), names, yearFrom).make();
        List<List<MadePupil>> groups = new MadePeerGroups(dice.fork("groups"), pupils).make();
        MadePupil oneChild = oneChild(dice.fork("one child"), pupils, groups);

        Storyboard storyboard = new Storyboard(dice.fork("scenes"), days, site, timetable);
        Planted planted = storyboard.set(oneChild, groups);
        Cast cast = new Cast(dice.fork("cast"), new Crowd(dice.fork("crowd"), pupils, groups), oneChild);
        List<MadeConcern> concerns =
                new Concerns(dice.fork("concerns"), days, timetable, cast, staff).make(storyboard.scenes());
        LinkMaker maker = new LinkMaker(dice.fork("evidence"), days, today, staff);
        List<MadeLink> links = new Links(dice.fork("links"), pupils, maker).make(groups);

        return new DemonstrationSchool(
                NAME, today, years, site.places(), site.paths(), staff, pupils, concerns, links, planted);
    }

    /** @return a pupil of year 8 to 10 who is in no planted group */
    private static MadePupil oneChild(Dice dice, List<MadePupil> pupils, List<List<MadePupil>> groups) {
        return dice.oneOf(pupils.stream()
                .filter(pupil -> pupil.year() >= 8
                        && pupil.year() <= 10
                        && groups.stream().noneMatch(group -> group.contains(pupil)))
                .toList());
    }
}
