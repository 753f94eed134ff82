package org.wholeschool.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.wholeschool.testing.InFullRun;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.PagePictures;
import org.wholeschool.testing.browser.Width;
import org.wholeschool.testing.launch.Product;

/**
 * The 25 pages that people open most look as they did when a person looked at them: on a phone and at a desk, light and
 * dark, and printed. The product is started on a day that does not move, so its made-up school is always the same.
 *
 * <p>It takes two to four minutes.
 */
@DisabledIfSystemProperty(
        named = "wholeschool.test.database",
        matches = "postgresql",
        disabledReason = "a page looks the same on either database")
@InFullRun("25 pages drawn five times; a change that is meant needs a person who looks")
class PagePicturesStoryIT extends BrowserStory {

    /** In the evening, when nothing falls due while the pages are opened. */
    private static final String MOMENT = "2026-11-24T19:00";

    /** By who opens them, in the order in which they are opened; {0} is the first concern of the lead's home. */
    private static final Map<String, List<String>> PAGES = pages();

    @TempDir
    private Path home;

    private final PagePictures pictures = new PagePictures();

    @Test
    void pagesLookAsAPersonSawThem() throws Exception {
        try (Product product = new Product(
                home, Map.of("wholeschool.demonstration", "true", "wholeschool.demonstration.day", MOMENT))) {
            product.awaitReady();
            for (Width width : Width.values()) {
                for (String who : PAGES.keySet()) {
                    look(product, who, width);
                }
            }
            closeBrowsers();
        }
        assertEquals(List.of(), pictures.faults(), "target/page-pictures has the pages and what is different");
    }

    private void look(Product product, String who, Width width) {
        Page page = openAt(product.address(), width);
        signInAtNorthfield(page, who);
        if (who.equals("lead")) {
            openHotspots(page);
            page.navigate("/index.xhtml");
        }
        String concern = who.equals("lead")
                ? page.locator("#now a[href*='/concern/view.xhtml?id=']")
                        .first()
                        .getAttribute("href")
                        .replaceAll(".*id=(\\d+).*", "$1")
                : "";
        for (String address : PAGES.get(who)) {
            assertEquals(200, page.navigate(address.replace("{0}", concern)).status(), address);
            String name = who
                    + address.replaceFirst("[?].*", "").replace(".xhtml", "").replace('/', '-');
            pictures.compare(page, name, width);
            if (address.equals("/concern/inbox.xhtml") && width == Width.DESK) {
                aCardThatIsShiftedIsSeen(page, name);
            }
        }
        page.context().close();
    }

    /** The proof that the comparison finds what a person would. */
    private void aCardThatIsShiftedIsSeen(Page page, String name) {
        assertTrue(!PagePictures.isOther(pictures.difference(page, name, Width.DESK)), "as it was");
        page.evaluate("document.querySelector('main li.sheet').style.translate = '8px'");
        double difference = pictures.difference(page, name, Width.DESK);
        assertTrue(PagePictures.isOther(difference), () -> "a card shifted by 8 px is " + difference);
    }

    private static Map<String, List<String>> pages() {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put(
                "lead",
                Stream.of(
                                "/index",
                                "/concern/inbox",
                                "/concern/view?id={0}",
                                "/concern/decide?id={0}",
                                "/concern/note?concern={0}",
                                "/concern/referral?concern={0}",
                                "/concern/log",
                                "/concern/safety-plans",
                                "/pattern/school",
                                "/intervention/library",
                                "/governance/dashboard",
                                "/intervention/plans",
                                "/training/register",
                                "/school/school",
                                "/link/list",
                                "/platform/kit")
                        .map(PagePicturesStoryIT::address)
                        .toList());
        pages.put("teacher", List.of("/index.xhtml", "/concern/mine.xhtml", "/access/me.xhtml"));
        pages.put("head", List.of("/index.xhtml"));
        pages.put("governor", List.of("/index.xhtml", "/governance/reports.xhtml"));
        pages.put("administrator", List.of("/index.xhtml", "/access/accounts.xhtml"));
        return pages;
    }

    private static String address(String page) {
        return page.contains("?") ? page.replace("?", ".xhtml?") : page + ".xhtml";
    }
}
