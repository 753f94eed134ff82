package org.wholeschool.casework.inspection;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.category.Categories;

/** Says what was asked: how many concerns, of which types and days. */
final class AskedWords {

    private AskedWords() {}

    static String of(InspectionFilter filter, List<Categories.ListedCategory> kinds, int concerns) {
        Texts texts = Texts.of("inspection");
        Texts school = Texts.of("school");
        String what = Stream.concat(
                        filter.groups().stream().sorted().map(group -> school.get("category-group." + group)),
                        kinds.stream()
                                .filter(kind -> filter.kinds().contains(kind.id()))
                                .map(Categories.ListedCategory::name))
                .collect(Collectors.joining(", "));
        return texts.get(
                "asked",
                concerns,
                what.isEmpty() ? texts.get("kinds.all") : what,
                SchoolDates.LONG_DATE.format(filter.from()),
                SchoolDates.LONG_DATE.format(filter.to()));
    }
}
