package org.wholeschool.intervention.start;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.wholeschool.intervention.Lever;
import org.wholeschool.intervention.evaluation.Design;
import org.wholeschool.intervention.library.Entry;
import org.wholeschool.intervention.library.Library;
import org.wholeschool.intervention.library.Where;
import org.wholeschool.intervention.plan.FirstContext;
import org.wholeschool.intervention.plan.record.TestWeeks;
import org.wholeschool.pattern.overview.FindingTold;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.place.Site;

/** Proposes what a plan for a place and time may say, from the finding there, the rota and the library. */
@RequestScoped
public class StartProposals {

    /** Until then a change at a place can be felt, and not yet be forgotten. */
    private static final int LEAST_WEEKS = 12;

    private static final int MOST_WEEKS = 30;

    /** The library's intervention that puts someone on duty: where the first action does that, it is the one chosen. */
    private static final String ON_DUTY = "SUPERVISION";

    @Inject
    private Calendar calendar;

    @Inject
    private FindingTold findings;

    @Inject
    private Library library;

    @Inject
    private Site site;

    @Inject
    private SchoolDay day;

    @Inject
    private Schools schools;

    /**
     * What is proposed.
     *
     * @param places ids of the places
     * @param name which places and part of the day, in words
     * @param why what was found, without an exact number
     * @param rota who is on duty; "" where that is not known
     * @param lever the type of intervention
     * @param first the context that has to change first
     * @param task the first action, or null
     * @param entries the interventions of the library that fit there and then, by key
     * @param chosen which of them the first action begins: its key, or none
     * @param indicator what shows that something is wrong there
     * @param isRise whether it rose
     * @param from the first day by which it was found, or null
     * @param to the last, or null
     */
    public record Proposed(
            List<Long> places,
            String name,
            String why,
            String rota,
            Lever lever,
            FirstContext first,
            String task,
            List<Choice> entries,
            List<String> chosen,
            String indicator,
            boolean isRise,
            LocalDate from,
            LocalDate to) {}

    /** An intervention: its key, and its name with what it takes. */
    public record Choice(String key, String says) {}

    /**
     * @param placeId a place
     * @param bandId a part of the day; 0 for any
     * @return what is proposed; empty where the school has no such place, or has closed it, or no such part of the day
     */
    public Optional<Proposed> at(long placeId, long bandId) {
        LocalDate today = Now.day(schools.profile().zone());
        Optional<Site.ListedPlace> place = site.places().stream()
                .filter(each -> each.id() == placeId && each.isOfferedOn(today))
                .findFirst();
        Optional<DayPlan.ListedBand> band =
                day.plan().bands().stream().filter(each -> each.id() == bandId).findFirst();
        return bandId != 0 && band.isEmpty() ? Optional.empty() : place.map(here -> proposed(here, band, bandId));
    }

    /**
     * The first day of a plan that is made today: on a Sunday after a finding of that same week it is the Monday, since
     * no week may both choose a place and count as one after the start.
     *
     * @param today the school's day
     * @param to the last day of those by which the place was found, or null
     * @return the first day of the plan
     */
    static LocalDate startsOn(LocalDate today, LocalDate to) {
        return to == null || today.isAfter(to) ? today : to.plusDays(1);
    }

    /**
     * @param today the first day of a plan
     * @return the day on which it is reviewed: after as many school weeks as numbers need to tell, or after 12 weeks
     *     where the terms are not known so far ahead
     */
    public LocalDate reviewOn(LocalDate today) {
        return IntStream.rangeClosed(LEAST_WEEKS, MOST_WEEKS)
                .mapToObj(today::plusWeeks)
                .filter(day -> TestWeeks.schoolWeeks(today, day, calendar.halfTerms(), calendar.closures())
                        >= Design.LEAST_AFTER)
                .findFirst()
                .orElse(today.plusWeeks(LEAST_WEEKS));
    }

    private Proposed proposed(Site.ListedPlace place, Optional<DayPlan.ListedBand> band, long bandId) {
        Texts texts = Texts.of("start");
        FindingTold.Told told = findings.at(place.id(), bandId);
        String name = told.where().isEmpty()
                ? band.map(each -> texts.get("where", place.name(), each.name().toLowerCase(Locale.UK)))
                        .orElse(place.name())
                : told.where();
        Where where = Where.ofPlace(place.kind(), place.group());
        List<Choice> entries = library.all().stream()
                .filter(entry -> !entry.retired()
                        && entry.fits(where, band.map(DayPlan.ListedBand::group).orElse(null)))
                .map(StartProposals::choice)
                .toList();
        return new Proposed(
                told.places(),
                name,
                (told.why() + " " + told.rota()).strip(),
                told.rota(),
                told.isUnowned() ? Lever.STRUCTURES : Lever.PREVENTION,
                where == Where.ONLINE
                        ? FirstContext.ONLINE
                        : where == Where.JOURNEYS ? FirstContext.NEIGHBOURHOOD : FirstContext.SCHOOL,
                told.isUnowned() ? texts.get("task.rota", name) : null,
                entries,
                entries.stream()
                        .map(Choice::key)
                        .filter(key -> told.isUnowned() && key.equals(ON_DUTY))
                        .toList(),
                texts.get(indicator(told), name),
                told.isRise(),
                told.from(),
                told.to());
    }

    /** Where nothing was found, or nothing that may be told to others, nothing is said to be more or in most weeks. */
    private static String indicator(FindingTold.Told told) {
        if (told.where().isEmpty() || told.why().isEmpty()) {
            return "indicator.none";
        }
        return told.isRise() ? "indicator" : "indicator.every-week";
    }

    private static Choice choice(Entry entry) {
        return new Choice(
                entry.key(),
                Texts.of("start")
                        .get(
                                "entry",
                                entry.name(),
                                entry.hours().least(),
                                entry.hours().most(),
                                entry.pounds().least(),
                                entry.pounds().most()));
    }
}
