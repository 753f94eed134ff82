package org.wholeschool.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The colours of the style sheet, measured as WCAG 2.2 defines it (relative luminance, success criteria 1.4.3 and
 * 1.4.11), in the light scheme and in the dark one.
 */
class ContrastTest {

    private static final double TEXT = 4.5;
    private static final double EDGE = 3;

    @ParameterizedTest
    @CsvSource({
        "ink, paper",
        "ink, sheet",
        "ink, bad-soft",
        "ink, good-soft",
        "ink, brand-soft",
        "ink, heat-0",
        "ink, heat-1",
        "ink, heat-2",
        "ink, heat-3",
        "ink, warn-soft",
        "ink-2, paper",
        "ink-2, sheet",
        "ink-2, brand-soft",
        "ink-2, bad-soft",
        "ink-2, warn-soft",
        "ink-2, heat-0",
        "heat-ink, heat-4",
        "heat-ink, heat-5",
        "bar-ink, bar",
        "brand, sheet",
        "brand, paper",
        "brand, brand-soft",
        "brand-ink, brand",
        "brand-ink, brand-strong",
        "warn, warn-soft",
        "warn, sheet",
        "warn, paper",
        "bad, bad-soft",
        "bad, paper",
        "bad, sheet",
        "sheet, bad",
        "good, good-soft"
    })
    void wordsCanBeRead(String words, String ground) {
        assertAtLeast(TEXT, words, ground);
    }

    @ParameterizedTest
    @CsvSource({
        "line-strong, sheet",
        "line-strong, paper",
        "brand, sheet",
        "brand, paper",
        "bad, paper",
        "focus, focus-edge",
        "warn, sheet",
        "heat-4, sheet",
        "heat-5, sheet"
    })
    void edgesOfWhatCanBeUsedCanBeSeen(String edge, String ground) {
        assertAtLeast(EDGE, edge, ground);
    }

    @Test
    void theDarkSchemeSaysEveryColourThatTheLightOneDoes() {
        Map<String, String> light = colours("light");
        assertTrue(light.size() > 25, "the tokens were not read");
        assertEquals(light.keySet(), colours("dark").keySet());
    }

    @Test
    void measuresAsTheDefinitionDoes() {
        assertEquals(21, contrast("#000000", "#ffffff"), 0.01);
        assertEquals(4.48, contrast("#777777", "#ffffff"), 0.01);
    }

    private static void assertAtLeast(double least, String one, String other) {
        for (String scheme : List.of("light", "dark")) {
            Map<String, String> colours = colours(scheme);
            double contrast = contrast(colours.get(one), colours.get(other));
            assertTrue(contrast >= least, one + " on " + other + " is " + contrast + " to 1 in " + scheme);
        }
    }

    private static double contrast(String one, String other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** The tokens that stand in the block that says of itself that it is of this scheme. */
    private static Map<String, String> colours(String scheme) {
        String sheet = WebappFiles.read(WebappFiles.ROOT.resolve("resources/css/wholeschool.css"));
        int begin = sheet.indexOf("color-scheme: " + scheme + ";");
        Map<String, String> colours = new TreeMap<>();
        Matcher token =
                Pattern.compile("--([\\w-]+): (#[0-9a-f]{6});").matcher(sheet).region(begin, sheet.indexOf('}', begin));
        while (token.find()) {
            colours.put(token.group(1), token.group(2));
        }
        return colours;
    }
}
