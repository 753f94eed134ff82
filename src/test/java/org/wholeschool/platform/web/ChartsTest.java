package org.wholeschool.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A chart can be read: its labels have 12 px and more, a screen reader hears it, and its numbers are a table, too. */
class ChartsTest {

    private static final Pattern CHART =
            Pattern.compile("<svg[^>]*class=\"(?:bars|funnel|years-bars|dots|step-line)\"[^>]*>");

    /** Of issue 23 and later: their numbers are in words beside them. The list only shrinks. */
    private static final Set<String> WITHOUT_A_TABLE = Set.of("WEB-INF/governance/step-line.xhtml");

    /** The page that includes them has the table. */
    private static final Set<String> TABLE_BESIDE =
            Set.of("WEB-INF/governance/year-bars.xhtml", "WEB-INF/governance/dots.xhtml");

    @Test
    void itsLabelsHaveTwelvePixelsAndMore() throws IOException {
        Path folder = WebappFiles.ROOT.resolve("resources/css");
        try (Stream<Path> sheets = Files.list(folder)) {
            List<MatchResult> sizes = sheets.map(WebappFiles::read)
                    .flatMap(sheet -> Pattern.compile("font-size: *([.\\d]+)px")
                            .matcher(sheet)
                            .results())
                    .toList();
            assertTrue(sizes.size() > 5, "no sizes were read");
            assertEquals(
                    List.of(),
                    sizes.stream()
                            .filter(size -> Double.parseDouble(size.group(1)) < 12)
                            .map(MatchResult::group)
                            .toList());
        }
    }

    @Test
    void itHasWordsAndATable() throws IOException {
        Set<String> without = new TreeSet<>();
        int charts = 0;
        for (Path file : pages()) {
            String page = WebappFiles.read(file);
            String name = WebappFiles.ROOT.relativize(file).toString().replace('\\', '/');
            for (String chart : charts(page)) {
                charts++;
                boolean isHeard = chart.contains("role=\"img\"") && chart.contains("aria-label=\"#{");
                assertTrue(isHeard || chart.contains("aria-hidden=\"true\"") && page.contains("<ws:table"), name);
                if (!page.contains("<ws:table") && !TABLE_BESIDE.contains(name)) {
                    without.add(name);
                }
            }
        }
        assertTrue(charts >= 5, "no charts were read");
        assertEquals(new TreeSet<>(WITHOUT_A_TABLE), without);
    }

    private static List<String> charts(String page) {
        return CHART.matcher(page)
                .results()
                .map(MatchResult::group)
                .filter(chart -> !chart.contains("24 12"))
                .toList();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(WebappFiles.ROOT)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).collect(Collectors.toList());
        }
    }
}
