package org.wholeschool.pattern.overview;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.NotFound;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.category.CategoryGroup;

/** What the address of the page says: which weeks, how many, of which kind, how counted, and for whom. */
public final class OverviewAddress {

    static final String WEEKDAY = "weekday";
    static final String MEETING = "meeting";
    private static final String PAGE = "/pattern/school.xhtml";

    private final Map<String, String> values = new LinkedHashMap<>();

    /**
     * One of several that can be chosen.
     *
     * @param name its words
     * @param href the address of the page with it
     * @param isChosen whether it is shown
     */
    public record Choice(String name, String href, boolean isChosen) {}

    String get(String name) {
        return values.get(name);
    }

    void set(String name, String value) {
        values.put(name, value);
    }

    /** @return the last week that is asked for; null for the latest */
    LocalDate monday() {
        try {
            return get("to") == null ? null : LocalDate.parse(get("to"));
        } catch (DateTimeParseException none) {
            throw new NotFound("week");
        }
    }

    /** @return how many weeks are the latest */
    Stretch stretch() {
        return get("weeks") == null
                ? Stretch.FOUR
                : Arrays.stream(Stretch.values())
                        .filter(each -> each != Stretch.FOUR && each.code().equals(get("weeks")))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("number of weeks"));
    }

    /** @return the only kind; null for all */
    CategoryGroup kind() {
        return get("kind") == null
                ? null
                : Arrays.stream(CategoryGroup.values())
                        .filter(each -> each.name().equals(get("kind")))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("kind"));
    }

    boolean isByWeekday() {
        return is("by", WEEKDAY);
    }

    boolean isMeeting() {
        return is("show", MEETING);
    }

    private boolean is(String name, String only) {
        if (get(name) != null && !get(name).equals(only)) {
            throw new NotFound(name);
        }
        return get(name) != null;
    }

    List<Choice> lengths() {
        return Arrays.stream(Stretch.values())
                .map(each -> new Choice(
                        Texts.of("overview").get("length." + each), with("weeks", each.code()), each == stretch()))
                .toList();
    }

    List<Choice> kinds() {
        CategoryGroup chosen = kind();
        return Stream.concat(
                        Stream.of(new Choice(Texts.of("overview").get("kind.all"), with("kind", ""), chosen == null)),
                        Arrays.stream(CategoryGroup.values())
                                .map(each -> new Choice(
                                        Texts.of("school").get("category-group." + each),
                                        with("kind", each.name()),
                                        each == chosen)))
                .toList();
    }

    List<Choice> ways() {
        Texts texts = Texts.of("overview");
        return List.of(
                new Choice(texts.get("by.band"), with("by", ""), !isByWeekday()),
                new Choice(texts.get("by.weekday"), with("by", WEEKDAY), isByWeekday()));
    }

    /** @return the address with only what may leave the screen, or without that again */
    String meeting() {
        return with("show", isMeeting() ? "" : MEETING);
    }

    /**
     * @param mondays the weeks that were looked at, the latest first
     * @param weeksBack how many earlier; below 0 for later
     * @return the address of the page then; null where that was not looked at
     */
    String step(List<LocalDate> mondays, int weeksBack) {
        int at = monday() == null ? 0 : mondays.indexOf(monday());
        int other = at + weeksBack;
        return at < 0 || other < 0 || other >= mondays.size()
                ? null
                : with("to", other == 0 ? "" : mondays.get(other).toString());
    }

    /** @return the page's address with one value other than now; "" leaves it out */
    String with(String name, String value) {
        Map<String, String> asked = new LinkedHashMap<>(values);
        asked.put(name, value);
        String said = asked.entrySet().stream()
                .filter(each -> each.getValue() != null && !each.getValue().isEmpty())
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&"));
        return said.isEmpty() ? PAGE : PAGE + "?" + said;
    }
}
