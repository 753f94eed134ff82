package org.wholeschool.school.rota;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wholeschool.platform.Now;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.calendar.SchoolDay;

/** On a place's page: who supervises it, by the rota of today. */
@Named
@RequestScoped
public class PlaceDutiesPage {

    @Inject
    private Rotas rotas;

    @Inject
    private SchoolDay day;

    @Inject
    private Schools schools;

    private List<Line> lines;

    /**
     * @param place the place's number
     * @return the parts of the day in which someone is on duty there, in the order of the day
     */
    public List<Line> of(String place) {
        if (lines == null) {
            LocalDate today = Now.day(schools.profile().zone());
            Optional<LocalDate> from = rotas.beginnings().stream()
                    .filter(begun -> !begun.isAfter(today))
                    .findFirst();
            List<Watch> watches = from.isEmpty()
                    ? List.of()
                    : rotas.written(from.get()).watches().stream()
                            .filter(watch -> Objects.equals(Long.toString(watch.placeId()), place))
                            .toList();
            lines = lines(watches);
        }
        return lines;
    }

    private List<Line> lines(List<Watch> watches) {
        List<Line> all = new ArrayList<>();
        for (DayPlan.ListedBand band : day.plan().bands()) {
            List<String> days = new ArrayList<>();
            for (DayOfWeek weekday : DayOfWeek.values()) {
                String people = watches.stream()
                        .filter(watch -> watch.bandId() == band.id() && watch.weekday() == weekday.getValue())
                        .map(Watch::person)
                        .collect(Collectors.joining(", "));
                if (!people.isEmpty()) {
                    days.add(weekday.getDisplayName(TextStyle.SHORT, Locale.UK) + " " + people);
                }
            }
            if (!days.isEmpty()) {
                all.add(new Line(band.name(), String.join(" \u00b7 ", days)));
            }
        }
        return List.copyOf(all);
    }

    /**
     * A part of the day.
     *
     * @param band its name
     * @param people who is there on which weekday
     */
    public record Line(String band, String people) {}
}
