package org.wholeschool.pattern.peers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeschool.pattern.types.TypeRelease;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.YearGroups;
import org.wholeschool.school.place.Site;

/** The sheet of types: all that is told of groups on paper and outside the safeguarding team. */
@Named
@RequestScoped
public class TypesPage {

    private static final int FIRST_LETTER = 'A';

    @Inject
    private GroupTypes types;

    @Inject
    private Site site;

    private final Texts texts = Texts.of("groups");
    private Optional<GroupTypes.Sheet> sheet;

    private Optional<GroupTypes.Sheet> sheet() {
        if (sheet == null) {
            sheet = types.sheet();
        }
        return sheet;
    }

    /** @return when it was settled, or that there is none this school year */
    public String getMade() {
        return sheet().map(each -> texts.get("types.made", new GroupWords().week(each.madeOn())))
                .orElse(texts.get("types.none"));
    }

    /** @return what is told of all groups together; empty where there is no sheet */
    public String getPart() {
        return sheet().map(each -> texts.get("types.part."
                        + (each.told().part() == null ? "none" : each.told().part())))
                .orElse("");
    }

    /** @return the types, in an order that says nothing */
    public List<Type> getTypes() {
        Map<Long, String> places =
                site.places().stream().collect(Collectors.toMap(Site.ListedPlace::id, Site.ListedPlace::name));
        return sheet().map(each -> each.told().types())
                .map(told -> IntStream.range(0, told.size())
                        .mapToObj(number -> type(number, told.get(number), places))
                        .toList())
                .orElse(List.of());
    }

    private Type type(int number, TypeRelease.Type told, Map<Long, String> places) {
        String years = told.years().stream()
                .map(year ->
                        texts.get("types.year", YearGroups.name(year.year()), texts.get("types.share." + year.share())))
                .collect(Collectors.joining(", "));
        String where = told.places().stream()
                .map(place -> places.getOrDefault(place, ""))
                .filter(name -> !name.isEmpty())
                .sorted()
                .collect(Collectors.joining(", "));
        return new Type(
                texts.get("types.type", Character.toString(FIRST_LETTER + number)),
                years.isEmpty() ? texts.get("types.years.none") : texts.get("types.years", years),
                where.isEmpty() ? texts.get("types.places.none") : texts.get("types.places", where));
    }

    /**
     * A type of groups.
     *
     * @param name "Type A": the letter says nothing
     * @param years which years its groups are mainly of
     * @param places where pupils of its groups are in concerns
     */
    public record Type(String name, String years, String places) {}
}
