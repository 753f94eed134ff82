package org.wholeschool.school.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.place.PlaceGroup;

/**
 * A group of places, parts of the day or categories has one name, whoever says it; but for those that hold more for
 * governors, who read what it is.
 */
class GroupNamesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/text");
    private static final Pattern GROUP_NAME =
            Pattern.compile("((?:place|band|category)-?group\\.\\w+) *=.*", Pattern.CASE_INSENSITIVE);

    @Test
    void everyGroupIsNamedInTheBundleOfTheSchoolAndInNoOther() throws IOException {
        Set<String> groups = Stream.of(
                        named("place-group.", PlaceGroup.values()),
                        named("band-group.", BandGroup.values()),
                        named("category-group.", CategoryGroup.values()))
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> bundles = Files.list(BUNDLES)) {
            for (Path bundle : bundles.toList()) {
                assertEquals(
                        bundle.endsWith("school.properties") ? groups : Set.of(), namesIn(bundle), bundle.toString());
            }
        }
    }

    /** A name that is in a table of one audience and not in another's would be looked for and not found. */
    @Test
    void noTwoGroupsHaveOneName() throws IOException {
        List<String> names = Files.readAllLines(BUNDLES.resolve("school.properties")).stream()
                .filter(line -> GROUP_NAME.matcher(line).matches())
                .map(line -> line.substring(line.indexOf('=') + 1).strip())
                .toList();
        assertEquals(names.size(), Set.copyOf(names).size());
        assertFalse(names.contains(""));
    }

    @Test
    void onlyGroupsThatHoldMoreForGovernorsHaveAnotherNameForThem() throws IOException {
        List<String> others = Files.readAllLines(BUNDLES.resolve("governance.properties")).stream()
                .filter(line -> line.startsWith("governors."))
                .map(line -> line.replaceAll("governors\\.|=.*", ""))
                .toList();
        assertEquals(
                Set.of(
                        PlaceGroup.OFF_SITE_OR_UNKNOWN.name(),
                        BandGroup.OUTSIDE_OR_UNKNOWN.name(),
                        CategoryGroup.OTHER.name()),
                Set.copyOf(others));
    }

    private static List<String> named(String prefix, Enum<?>[] groups) {
        return Arrays.stream(groups).map(group -> prefix + group.name()).toList();
    }

    private static Set<String> namesIn(Path bundle) throws IOException {
        return Files.readAllLines(bundle).stream()
                .map(GROUP_NAME::matcher)
                .filter(name -> name.matches())
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
