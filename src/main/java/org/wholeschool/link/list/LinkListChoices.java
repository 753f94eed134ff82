package org.wholeschool.link.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.wholeschool.access.Address;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.entry.LinkEntry;
import org.wholeschool.link.reading.LinkFilter;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.Roster;
import org.wholeschool.school.Schools;
import org.wholeschool.school.YearGroups;

/** What the filters of the list of links offer, read once for a request. */
@Named
@RequestScoped
public class LinkListChoices {

    /** The value of a list of the actor's own proposals. */
    static final String MINE = "me";

    private static final List<Integer> WEEKS = List.of(2, 4, 8, 12);
    private static final int MOST_WEEKS = 60;

    @Inject
    private LinkEntry entry;

    @Inject
    private Roster roster;

    @Inject
    private Schools schools;

    private final Map<Long, Optional<String>> pupils = new HashMap<>();

    public LinkFilter.Show[] getShows() {
        return LinkFilter.Show.values();
    }

    /** @return the kinds that the reader may see */
    public List<LinkKind> getKinds() {
        return entry.kinds();
    }

    public List<Integer> getWeeks() {
        return WEEKS;
    }

    /** @return that many weeks in words */
    public String within(int weeks) {
        return Texts.of("link").get("list.within", weeks);
    }

    public LinkQuery.Mark[] getMarks() {
        return LinkQuery.Mark.values();
    }

    public List<Roster.ClassSize> getForms() {
        return roster.classes();
    }

    /** @return the year groups of the school */
    public List<Year> getYears() {
        Schools.Profile school = schools.profile();
        return IntStream.rangeClosed(school.firstYear(), school.lastYear())
                .mapToObj(year -> new Year(year, YearGroups.name(year)))
                .toList();
    }

    /**
     * @param name of a part of the address
     * @param value what the address says there
     * @return it in words; null where the school has no such pupil
     */
    String words(String name, String value) {
        Texts texts = Texts.of("link");
        return switch (name) {
            case "show" -> texts.get("show." + one(value, LinkFilter.Show.class));
            case "kind" -> texts.get("kind." + one(value, LinkKind.class));
            case "mark" -> texts.get("list.mark." + one(value, LinkQuery.Mark.class));
            case "by" -> texts.get("list.by." + Address.optional(value, "link", LinkListChoices::mine));
            case "year" -> YearGroups.name(Address.optional(value, "link", Integer::valueOf));
            case "review" -> texts.get("list.within", weeks(value));
            case "pupil" -> pupil(Address.id(value, "pupil"));
            default -> value;
        };
    }

    private static String mine(String value) {
        if (!MINE.equals(value)) {
            throw new IllegalArgumentException(value);
        }
        return value;
    }

    /** @return within how many weeks; null where that is left out */
    static Integer weeks(String value) {
        return Address.optional(value, "link", number -> {
            int weeks = Integer.parseInt(number);
            if (weeks < 1 || weeks > MOST_WEEKS) {
                throw new IllegalArgumentException(number);
            }
            return weeks;
        });
    }

    private static <E extends Enum<E>> E one(String value, Class<E> type) {
        return Address.optional(value, "link", name -> Enum.valueOf(type, name));
    }

    private String pupil(long id) {
        return pupils.computeIfAbsent(
                        id,
                        asked -> roster.named(List.of(asked)).stream()
                                .findFirst()
                                .map(Roster.Found::name))
                .orElse(null);
    }

    /** A year group and what it is called. */
    public record Year(int number, String name) {}
}
