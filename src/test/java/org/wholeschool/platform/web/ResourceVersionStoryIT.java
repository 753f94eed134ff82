package org.wholeschool.platform.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/**
 * A browser keeps style sheets and scripts for a week; a changed one has another address, so that it is not the old one
 * that is shown.
 */
class ResourceVersionStoryIT extends BrowserStory {

    private static final Pattern OURS =
            Pattern.compile("/jakarta\\.faces\\.resource/([\\w.-]+)\\.xhtml\\?ln=(css|js|img)(?:&v=([0-9a-f]+))?");

    @Test
    void theAddressOfWhatIsOursCarriesAHashOfItsContent() throws Exception {
        Page page = open(Width.DESK);
        page.navigate("/access/sign-in.xhtml");
        List<String> addresses = Stream.concat(
                        page.locator("link[href]").all().stream().map(link -> link.getAttribute("href")),
                        page.locator("script[src]").all().stream().map(script -> script.getAttribute("src")))
                .filter(address -> OURS.matcher(address).matches())
                .toList();
        assertTrue(
                addresses.stream().anyMatch(address -> address.contains("wholeschool.css"))
                        && addresses.stream().anyMatch(address -> address.contains("page.js")),
                addresses.toString());
        for (String address : addresses) {
            Matcher parts = OURS.matcher(address);
            assertTrue(parts.matches());
            byte[] content = Files.readAllBytes(Path.of("webapp/resources", parts.group(2), parts.group(1)));
            assertEquals(
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                            .substring(0, 12),
                    parts.group(3),
                    address);
            APIResponse answer = page.request().get(address);
            assertEquals(200, answer.status(), address);
            assertArrayEquals(content, answer.body(), address);
        }
    }
}
