package org.wholeschool.access.singlesignon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.platform.Texts;

/** Nobody who is not let in is left without a sentence. */
class TroubleTextsTest {

    /** A row that begins with words of a sentence. */
    private static final Pattern QUOTED = Pattern.compile("^\\| \\*([^*]+)\\* \\|");

    private final Texts texts = Texts.of("singlesignon");

    @Test
    void everyTroubleHasItsSentence() {
        assertEquals(
                List.of(),
                Stream.of(Trouble.values())
                        .filter(trouble -> texts.getOr("trouble." + trouble, "").isBlank())
                        .toList());
        assertEquals(
                List.of(),
                Stream.of(Trouble.values())
                        .filter(Trouble::isOfTheProvider)
                        .filter(trouble -> trouble != Trouble.CLOCK)
                        .filter(trouble -> texts.getOr("try." + trouble, "").isBlank())
                        .toList());
    }

    /** What somebody reads out to their administrator stands in the administrator's table, in the same words. */
    @Test
    void everyTroubleStandsInTheTableOfTheGuide() throws IOException {
        List<List<String>> quoted = Files.readAllLines(Path.of("docs/single-sign-on.md")).stream()
                .map(QUOTED::matcher)
                .filter(Matcher::find)
                .map(row -> List.of(row.group(1).split(" \\.\\.\\. ")))
                .toList();
        assertFalse(quoted.isEmpty());
        assertEquals(
                List.of(),
                Stream.of(Trouble.values())
                        .filter(trouble -> quoted.stream()
                                .noneMatch(words -> words.stream().allMatch(texts.get("trouble." + trouble)::contains)))
                        .toList());
        assertEquals(
                List.of(),
                quoted.stream()
                        .filter(words -> Stream.of(Trouble.values())
                                .noneMatch(
                                        trouble -> words.stream().allMatch(texts.get("trouble." + trouble)::contains)))
                        .toList(),
                "words that nobody reads");
    }
}
