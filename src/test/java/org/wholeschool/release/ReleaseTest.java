package org.wholeschool.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseTest {

    /** To another file, a heading or a picture; an address has a colon. */
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\":#]*)(?:#([^\"]*))?\"");

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
    void everyGuideIsAPage() throws IOException {
        Path pages = folder.resolve("docs");
        assertTrue(GuidesAsHtml.write(Path.of("docs"), pages) > 10, "the guides were not found");
        assertTrue(Files.exists(pages.resolve("README.html")));
    }

    @Test
    void everyLinkOfADocumentLeadsToAFileAndAHeading() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (String name : List.of("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")) {
            documents.add(Path.of(name));
        }
        try (Stream<Path> files = Files.walk(Path.of("docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
        }
        List<String> broken = new ArrayList<>();
        for (Path document : documents) {
            Matcher links = LINK.matcher(GuidesAsHtml.page(Files.readString(document)));
            while (links.find()) {
                if (!leads(document, links.group(1), links.group(2))) {
                    broken.add(document + " leads to " + links.group());
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void aLinkThatLeadsNowhereIsFound() throws IOException {
        Path document = Files.writeString(folder.resolve("a.md"), "# One thing\n");
        assertTrue(leads(document, "", "one-thing"));
        assertTrue(leads(document, "a.html", null));
        assertFalse(leads(document, "a.html", "another"));
        assertFalse(leads(document, "b.html", null));
        assertFalse(leads(document, "pictures/b.png", null));
    }

    private static boolean leads(Path document, String page, String heading) throws IOException {
        Path to = page.isEmpty()
                ? document
                : document.resolveSibling(page.replaceFirst("\\.html$", ".md")).normalize();
        return Files.exists(to)
                && (heading == null || GuidesAsHtml.page(Files.readString(to)).contains("id=\"" + heading + "\""));
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
