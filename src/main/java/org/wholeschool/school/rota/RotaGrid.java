package org.wholeschool.school.rota;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.place.PlaceGroup;
import org.wholeschool.school.place.Site;

/** Holds the fields of one part of the day: a row for each place, a field for each weekday. */
final class RotaGrid {

    private final List<Site.ListedPlace> places;
    private final List<Integer> weekdays;
    private final Map<String, String> names;

    /**
     * @param places those to supervise, in the school's order
     * @param weekdays on which the part of the day is, 1 Monday to 7 Sunday
     * @param names what is typed, by {@link #key}
     */
    RotaGrid(List<Site.ListedPlace> places, List<Integer> weekdays, Map<String, String> names) {
        this.places = places;
        this.weekdays = weekdays;
        this.names = names;
    }

    /** @return the key of a field */
    static String key(long place, int weekday) {
        return place + "-" + weekday;
    }

    /** @return who is where by what is typed */
    List<Watch> watches(long band) {
        List<Watch> watches = new ArrayList<>();
        for (Site.ListedPlace place : places) {
            for (int weekday : weekdays) {
                Arrays.stream(typed(place.id(), weekday).split(Rotas.BETWEEN))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .forEach(name -> watches.add(new Watch(place.id(), band, weekday, name)));
            }
        }
        return watches;
    }

    /** @return whether there is a field for it */
    boolean shows(Watch watch) {
        return weekdays.contains(watch.weekday()) && places.stream().anyMatch(place -> place.id() == watch.placeId());
    }

    /** @return the id of the field on the page; the service names a place and a weekday */
    String fieldOf(String field) {
        if (field == null || !field.startsWith("at-")) {
            return field;
        }
        String[] at = field.split("-");
        List<Long> shown = groups().stream()
                .flatMap(group -> group.places().stream())
                .map(Site.ListedPlace::id)
                .toList();
        int group = 0;
        int row = shown.indexOf(Long.valueOf(at[1]));
        while (group < groups().size() && row >= groups().get(group).places().size()) {
            row -= groups().get(group++).places().size();
        }
        return "group:" + group + ":row:" + row + ":at:" + weekdays.indexOf(Integer.valueOf(at[2])) + ":who";
    }

    /** @return the places by their groups, those that have any */
    List<Group> groups() {
        return Arrays.stream(PlaceGroup.values())
                .map(group -> new Group(
                        Texts.of("school").get("place-group." + group),
                        group == PlaceGroup.OFF_SITE_OR_UNKNOWN,
                        places.stream().filter(place -> place.group() == group).toList()))
                .filter(group -> !group.places().isEmpty())
                .toList();
    }

    /** @return the weekdays on which no person is at a place, in words; "" where each has one */
    String unsupervised(long place) {
        List<Integer> without = weekdays.stream()
                .filter(weekday -> typed(place, weekday).isBlank())
                .toList();
        if (without.isEmpty()) {
            return "";
        }
        return without.size() == weekdays.size()
                ? Texts.of("rota").get("nobody.ever")
                : Texts.of("rota")
                        .get(
                                "nobody.on",
                                without.stream().map(RotaGrid::weekday).collect(Collectors.joining(", ")));
    }

    /** @return how much of this part of the day is unowned, on the site, in a sentence */
    String sentence(String band) {
        List<Site.ListedPlace> here = places.stream()
                .filter(place -> place.group() != PlaceGroup.OFF_SITE_OR_UNKNOWN)
                .toList();
        long never = here.stream()
                .filter(place -> weekdays.stream()
                        .allMatch(weekday -> typed(place.id(), weekday).isBlank()))
                .count();
        long sometimes = here.stream()
                        .filter(place -> weekdays.stream()
                                .anyMatch(weekday -> typed(place.id(), weekday).isBlank()))
                        .count()
                - never;
        return Texts.of("rota").get("sentence", band, here.size(), never, sometimes);
    }

    private String typed(long place, int weekday) {
        String name = names.get(key(place, weekday));
        return name == null ? "" : name;
    }

    /** @return "Mon" */
    static String weekday(int number) {
        return DayOfWeek.of(number).getDisplayName(TextStyle.SHORT, Locale.UK);
    }

    /**
     * Places of a group.
     *
     * @param name the group's
     * @param offSite whether they are off the site, where hardly anybody supervises
     * @param places those of it
     */
    public record Group(String name, boolean offSite, List<Site.ListedPlace> places) {}
}
