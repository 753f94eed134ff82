package org.wholeschool.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseTest {

    /** To another file; an address has a colon. */
    private static final Pattern LINK = Pattern.compile("href=\"([^\":#]+)[#\"]");

    @TempDir
    private Path folder;

    @Test
    void aGuideIsAPageWithItsTitleTablesAndLinks() {
        String page = GuidesAsHtml.page(
                "# Leads & heads\n\nSee [the other](guide-head.md#begin), [this](https://example.org/a.md).\n\n"
                        + "| a | b |\n|---|---|\n| 1 | <script>x</script> |\n");
        assertTrue(page.contains("<title>Leads &amp; heads</title>"), page);
        assertTrue(page.contains("href=\"guide-head.html#begin\""), page);
        assertTrue(page.contains("href=\"https://example.org/a.md\""), page);
        assertTrue(page.contains("<td>1</td>"), page);
        assertFalse(page.contains("<script>"), page);
    }

    @Test
    void everyLinkBetweenTheGuidesLeadsToAPage() throws IOException {
        Path pages = folder.resolve("docs");
        int written = GuidesAsHtml.write(Path.of("docs"), pages);
        assertTrue(written > 10, "the guides were not found");
        try (Stream<Path> files = Files.walk(pages)) {
            for (Path page :
                    files.filter(file -> file.toString().endsWith(".html")).toList()) {
                Matcher links = LINK.matcher(Files.readString(page));
                while (links.find()) {
                    Path to = page.resolveSibling(links.group(1)).normalize();
                    assertTrue(!to.startsWith(pages) || Files.exists(to), () -> page + " leads to " + to);
                }
            }
        }
    }

    @Test
    void theImageIsBuiltFromWhatTheReleaseHas() throws IOException {
        String image = Release.imageFile(Files.readString(Path.of("docker", "Dockerfile")));
        assertTrue(image.contains("COPY wholeschool.war /app/"), image);
        assertTrue(image.contains("COPY payara/payara-micro.jar /app/"), image);
        assertTrue(image.contains("COPY payara/logging.properties /app/"), image);
        assertFalse(image.contains("maven") || image.contains("--from"), image);
        assertEquals(1, image.lines().filter(line -> line.startsWith("FROM ")).count());
    }

    @Test
    void aChecksumIsThatOfTheFile() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "abc");
        Release.sum(folder);
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.txt\n",
                Files.readString(folder.resolve(Release.SUMS)));
    }
}
