package org.wholeschool.intervention.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.place.Site;

/** What a plan says, and days, in words. */
@ApplicationScoped
public class PlanWords {

    @Inject
    private Site site;

    @Inject
    private SchoolDay day;

    /**
     * What places and parts of the day are called now, by id.
     *
     * @param places of the site
     * @param bands of the school day
     */
    @RoomOnly
    public record Names(Map<Long, String> places, Map<Long, String> bands) {}

    @RoomOnly
    public Names names() {
        return new Names(
                site.places().stream().collect(Collectors.toMap(Site.ListedPlace::id, Site.ListedPlace::name)),
                day.plan().bands().stream()
                        .collect(Collectors.toMap(DayPlan.ListedBand::id, DayPlan.ListedBand::name)));
    }

    /** @return a day for a margin: "Today", else "3 Dec" */
    public static String shortDay(LocalDate day, LocalDate today) {
        return day.equals(today) ? Texts.of("intervention").get("home.day.today") : SchoolDates.DAY.format(day);
    }

    /** @return a day in words */
    public static String day(LocalDate day) {
        return SchoolDates.LONG_DATE.format(day);
    }

    /**
     * @param text what a plan says
     * @param places by id, what places are called now
     * @return what it is about
     */
    @RoomOnly
    public static String about(PlanText text, Map<Long, String> places) {
        Texts words = Texts.of("intervention");
        return switch (text.context()) {
            case PLACE ->
                text.places().stream()
                        .map(id -> places.getOrDefault(id, words.get("plan.place.gone")))
                        .collect(Collectors.joining(", "));
            case ONLINE -> text.online();
            case YEAR -> words.get("plan.year.of", text.year());
            default -> words.get("context." + text.context());
        };
    }

    /**
     * @param text what a plan says
     * @param names by key, what is chosen, by the names by which it was
     * @return by the field's key, what stands there
     */
    @RoomOnly
    public Map<String, String> of(PlanText text, Map<String, String> names) {
        Texts words = Texts.of("intervention");
        Map<String, String> says = new HashMap<>();
        says.put("title", text.title());
        says.put("context", words.get("context." + text.context()));
        Names called = names();
        says.put("places", named(text.places(), called.places()));
        says.put("bands", named(text.bands(), called.bands()));
        says.put("online", orNothing(text.online()));
        says.put("year", orNothing(number(text.year())));
        says.put(
                "weights",
                orNothing(text.weights().stream()
                        .filter(each -> !each.isEmpty())
                        .map(each -> words.get("first." + each.context()) + ": " + word("weight.", each.weight()) + ". "
                                + orNothing(each.reason()))
                        .collect(Collectors.joining("; "))));
        says.put("first", orNothing(text.first() == null ? null : words.get("first." + text.first())));
        says.put("why", orNothing(text.why()));
        says.put("lever", orNothing(text.lever() == null ? null : words.get("lever." + text.lever())));
        says.put(
                "goals",
                orNothing(text.goals().stream()
                        .filter(goal -> !goal.isEmpty())
                        .map(goal -> orNothing(goal.indicator()) + " \u2192 " + orNothing(goal.positive()) + " ("
                                + word("measure.", goal.measure()) + ")")
                        .collect(Collectors.joining("; "))));
        says.put(
                "chosen",
                orNothing(text.chosen().stream()
                        .map(names::get)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "))));
        says.put("own", orNothing(text.own()));
        says.put("reachYears", orNothing(years(text.reach().years())));
        says.put("hours", orNothing(number(text.reach().hours())));
        says.put("pounds", orNothing(number(text.reach().pounds())));
        says.put("startsOn", orNothing(text.startsOn() == null ? null : day(text.startsOn())));
        says.put("reviewOn", orNothing(text.reviewOn() == null ? null : day(text.reviewOn())));
        return says;
    }

    /** @return years, in their order, a comma between each two */
    @RoomOnly
    public static String years(Set<Integer> years) {
        return years.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** What is typed and not whole yet has no word for what is not chosen. */
    private static String word(String kind, Enum<?> chosen) {
        return chosen == null ? "" : Texts.of("intervention").get(kind + chosen);
    }

    private static String number(Integer number) {
        return number == null ? null : number.toString();
    }

    private static String named(Set<Long> ids, Map<Long, String> names) {
        return orNothing(ids.stream().map(each -> names.getOrDefault(each, "")).collect(Collectors.joining(", ")));
    }

    private static String orNothing(String text) {
        return GoalText.isBlank(text) ? Texts.of("intervention").get("plan.nothing") : text;
    }
}
