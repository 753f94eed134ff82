package org.wholeschool.school.rota;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.place.Site;

/** On a place's page: who supervises it, and when no one does, by the rota of today. */
@Named
@RequestScoped
public class PlaceDutiesPage {

    @Inject
    private Rotas rotas;

    @Inject
    private SchoolDay day;

    @Inject
    private Schools schools;

    @Inject
    private Site site;

    private final Map<Long, Duties> told = new HashMap<>();

    /**
     * @param place the place's number
     * @return who supervises it and when no one does
     */
    public Duties of(Long place) {
        return told.computeIfAbsent(place, this::read);
    }

    private Duties read(long place) {
        LocalDate today = Now.day(schools.profile().zone());
        Optional<LocalDate> from = rotas.beginnings().stream()
                .filter(begun -> !begun.isAfter(today))
                .findFirst();
        List<Watch> watches = from.isEmpty()
                ? List.of()
                : rotas.written(from.get()).watches().stream()
                        .filter(watch -> watch.placeId() == place)
                        .toList();
        return duties(place, watches, rotas.on(today));
    }

    /** A part of the day that no one is on duty in anywhere is not one that the school supervises; nor is a lesson. */
    private Duties duties(long place, List<Watch> watches, Supervision supervision) {
        List<Line> lines = new ArrayList<>();
        Map<Set<Integer>, List<String>> without = new LinkedHashMap<>();
        Set<Long> supervised =
                supervision.held().stream().map(Supervision.Held::bandId).collect(Collectors.toSet());
        for (DayPlan.ListedBand band : day.plan().bands()) {
            String people = Arrays.stream(DayOfWeek.values())
                    .map(weekday -> people(watches, band.id(), weekday))
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.joining(" \u00b7 "));
            Set<Integer> days = supervision.unowned(place, band.id());
            if (!people.isEmpty()) {
                lines.add(new Line(
                        band.name(),
                        people,
                        days.isEmpty() ? "" : Texts.of("rota").get("place.without", WeekdayWords.of(days))));
            } else if (!days.isEmpty() && supervised.contains(band.id()) && band.group() != BandGroup.LESSONS) {
                without.computeIfAbsent(days, none -> new ArrayList<>()).add(band.name());
            }
        }
        return new Duties(
                List.copyOf(lines),
                without.entrySet().stream()
                        .map(each -> Texts.of("rota")
                                .get("place.gap", WeekdayWords.of(each.getKey()), String.join(", ", each.getValue())))
                        .toList());
    }

    /**
     * @param places the numbers of places
     * @param bands the numbers of parts of the day
     * @return where and when among these no one is on duty by the rota of today, each in a sentence
     */
    public List<Gap> gaps(Collection<Long> places, Collection<Long> bands) {
        Supervision supervision = rotas.on(Now.day(schools.profile().zone()));
        List<Gap> gaps = new ArrayList<>();
        site.places().stream()
                .filter(place -> places.contains(place.id()))
                .forEach(place -> day.plan().bands().stream()
                        .filter(band -> bands.contains(band.id())
                                && !supervision.unowned(place.id(), band.id()).isEmpty())
                        .forEach(band -> gaps.add(new Gap(
                                place.id(),
                                band.id(),
                                Texts.of("rota")
                                        .get(
                                                "plan.gap",
                                                WeekdayWords.of(supervision.unowned(place.id(), band.id())),
                                                place.name(),
                                                band.name().toLowerCase(Locale.UK))))));
        return gaps;
    }

    /** A place and part of the day without anyone on duty on some weekday, in a sentence. */
    public record Gap(long placeId, long bandId, String says) {}

    private static String people(List<Watch> watches, long band, DayOfWeek weekday) {
        String people = watches.stream()
                .filter(watch -> watch.bandId() == band && watch.weekday() == weekday.getValue())
                .map(Watch::person)
                .collect(Collectors.joining(", "));
        return people.isEmpty() ? "" : weekday.getDisplayName(TextStyle.SHORT, Locale.UK) + " " + people;
    }

    /**
     * Who supervises a place.
     *
     * @param lines the parts of the day in which someone is on duty there, in the order of the day
     * @param gaps in which others no one is, in sentences, one for each choice of weekdays
     */
    public record Duties(List<Line> lines, List<String> gaps) {}

    /**
     * A part of the day.
     *
     * @param band its name
     * @param people who is there on which weekday
     * @param without on which weekdays no one is; "" where someone always is
     */
    public record Line(String band, String people, String without) {}
}
