package org.wholeschool.testing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wholeschool.access.Role;
import org.wholeschool.platform.web.Welcome;
import org.wholeschool.testing.launch.OnSharedServer;
import org.wholeschool.testing.server.TestSchool;

/**
 * What a person does in a browser, told as a test. A story's class ends in {@code StoryIT}. Whatever a story does, it
 * fails where the content security policy was violated, a script failed or the server answered that it did.
 */
@ExtendWith({OneWidth.class, OnSharedServer.class})
public abstract class BrowserStory {

    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String AXE = AxeBuilder.getAxeScript();
    private static final String SAYS_WHERE = "resultTypes: ['violations']}).then(found => found.violations"
            + ".map(rule => rule.id + ': ' + rule.help + ' at ' + rule.nodes.map(node => "
            + "node.target.join(' ')).join(', ')).join('\\n'))";
    private static final String WHAT_AXE_FINDS = "tags => axe.run({runOnly: {type: 'tag', values: tags}, " + SAYS_WHERE;
    private static final String WHAT_AXE_FINDS_IN_COLOURS =
            "() => axe.run({runOnly: {type: 'rule', values: ['color-contrast', 'link-in-text-block']}, " + SAYS_WHERE;
    private static final Path PICTURES = Path.of("target", "pictures");

    /** A run over school weeks takes seconds; on a busy machine more. */
    private static final double RUN_PATIENCE = 120_000;

    /** "target", "docs", or null for none. */
    static final String PICTURES_ASKED = System.getProperty("wholeschool.pictures");

    private final List<BrowserContext> visits = new ArrayList<>();
    private final List<Watch> watches = new ArrayList<>();

    /**
     * Opens a browser of its own, signed in nowhere.
     *
     * @param width how wide it is
     * @return its one page, still empty; addresses are given from "/" on
     */
    protected Page open(Width width) {
        return open(System.getProperty("wholeschool.test.url"), width, true);
    }

    /** As {@link #open}, but addresses are given from another server's "/" on. */
    protected Page openAt(String server, Width width) {
        return open(server, width, true);
    }

    /** As {@link #open}, but no script runs in it. */
    protected Page openWithoutScripts(Width width) {
        return open(System.getProperty("wholeschool.test.url"), width, false);
    }

    private Page open(String server, Width width, boolean scripts) {
        BrowserContext visit = OneChromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(scripts)
                        .setBaseURL(server)
                        .setViewportSize(width.size())
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/London"));
        visits.add(visit);
        watches.add(new Watch(visit));
        return visit.newPage();
    }

    /** @return the id of a new school with an account for every role, as {@code TestSchools.make} makes it. */
    protected long newSchool() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(System.getProperty("wholeschool.test.url") + "/testing/schools"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), "no school was made");
            return Long.parseLong(answer.body());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    /**
     * Signs in and goes home. {@code SignInStoryIT} does so through the page that is for it.
     *
     * @param page where
     * @param role as the holder of this role
     * @param schoolId in this school
     */
    protected void signIn(Page page, Role role, long schoolId) {
        SignInForm.send(page, TestSchool.email(role, schoolId), TestSchool.PASSWORD);
        page.navigate("/index.xhtml");
    }

    /**
     * As {@link #signIn(Page, Role, long)}, in the demonstration school.
     *
     * @param who before the @ of their address
     */
    protected void signInAtNorthfield(Page page, String who) {
        SignInForm.send(page, who + "@northfield.example", Welcome.DEMONSTRATION_PASSWORD);
        page.navigate("/index.xhtml");
    }

    /** Types an address and a password into the sign-in page and presses the button, whatever comes of it. */
    protected void signIn(Page page, String email, String password) {
        page.navigate("/access/sign-in.xhtml");
        page.getByLabel("Your school email address").fill(email);
        page.getByLabel("Password").fill(password);
        page.locator("[id='sign-in:enter']").click();
    }

    /** Signs out as people do: behind their name, on a phone in the menu. */
    protected void signOut(Page page, Width width) {
        page.locator(width == Width.PHONE ? ".menu > summary" : "#account > summary")
                .click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign out").setExact(true))
                .click();
    }

    /** Fails where axe-core finds something on the page that WCAG 2.2 AA does not allow, and says what and where. */
    protected void assertAccessible(Page page) {
        assertEquals(
                1, page.frames().size(), "axe-core is asked in one document; a page in a page would not be looked at");
        page.evaluate(AXE);
        assertEquals("", page.evaluate(WHAT_AXE_FINDS, WCAG_2_2_AA), "on " + page.url());
    }

    /** Presses "Show the other ..." of each list that a phone has shortened. */
    protected static void showLongLists(Page page) {
        Locator others = page.locator(".show-others:visible");
        while (others.count() > 0) {
            others.first().click();
        }
    }

    /** Opens each part that a phone has closed behind its heading, where its heading has these words. */
    protected static void openPart(Page page, String heading) {
        page.waitForLoadState();
        Locator closed = page.locator(".closed-part .part-head:visible", new Page.LocatorOptions().setHasText(heading));
        while (closed.count() > 0) {
            closed.first().click();
        }
    }

    /** Opens every part that a phone has closed behind its heading. */
    protected static void openParts(Page page) {
        openPart(page, "");
    }

    /**
     * Fails where words on the page cannot be read in the dark scheme, and says which; the page is light afterwards.
     */
    protected void assertReadableInTheDark(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.evaluate(AXE);
        assertEquals("", page.evaluate(WHAT_AXE_FINDS_IN_COLOURS), "in the dark on " + page.url());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** Opens the page of hotspots once no run over school weeks is on: the first one of a school takes seconds. */
    protected static void openHotspots(Page page) {
        page.navigate("/pattern/school.xhtml");
        Locator running = page.locator("#running");
        if (running.count() > 0) {
            assertThat(running.getByText("Show the new findings"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(RUN_PATIENCE));
            running.getByText("Show the new findings").click();
            assertThat(running).hasCount(0);
        }
    }

    /** The page with everything open that a phone has closed: a person who works there opens it. */
    protected static Page opened(Page page) {
        openParts(page);
        showLongLists(page);
        return page;
    }

    /**
     * Fails where the page is wider than the screen, so that a phone would scroll sideways, or where a table of words
     * has columns beyond its edge.
     */
    protected void assertFitsWidth(Page page) {
        assertEquals(
                page.evaluate("document.documentElement.clientWidth"),
                page.evaluate("document.documentElement.scrollWidth"),
                "width of " + page.url());
        assertEquals(
                List.of(),
                page.locator(".scroll:has(> table.stack)")
                        .evaluateAll("all => all.filter(e => e.scrollWidth > e.clientWidth).map(e => e.ariaLabel)"),
                "cut off on " + page.url());
    }

    /**
     * Where the run was asked for pictures, keeps the page as one: with {@code -Dwholeschool.pictures=target} in
     * target/pictures, with {@code -Dwholeschool.pictures=docs} also in docs/pictures. To draw a long page takes as
     * long as to ask it all else, and what nobody looks at proves nothing.
     *
     * @param page the page
     * @param name its name, without ending
     */
    protected void picture(Page page, String name) {
        picture(
                name,
                made -> page.screenshot(
                        new Page.ScreenshotOptions().setPath(made).setFullPage(true)));
    }

    private static void picture(String name, Consumer<Path> draw) {
        if (PICTURES_ASKED == null) {
            return;
        }
        Path made = PICTURES.resolve(name + ".png");
        draw.accept(made);
        if (PICTURES_ASKED.equals("docs")) {
            try {
                Path kept = Files.createDirectories(Path.of("docs", "pictures")).resolve(name + ".png");
                Files.write(kept, Files.readAllBytes(made));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    /** As {@link #picture(Page, String, Width)}, of a part of the page. */
    protected void picture(Locator part, String name, Width width) {
        picture(
                name + "-" + width.inFileNames(),
                made -> part.screenshot(new Locator.ScreenshotOptions().setPath(made)));
    }

    /** As {@link #picture(Page, String)}, with the width at the end of the name. */
    protected void picture(Page page, String name, Width width) {
        picture(page, name + "-" + width.inFileNames());
    }

    /**
     * Closes all browsers. A page that stays open asks for what is new, and a product that is just ending answers 500.
     */
    protected void closeBrowsers() {
        visits.forEach(BrowserContext::close);
        visits.clear();
    }

    @AfterEach
    void nothingWentWrongMeanwhile() {
        closeBrowsers();
        assertEquals(
                "",
                watches.stream().flatMap(watch -> watch.problems().stream()).collect(Collectors.joining("\n")),
                "seen by the browser");
    }
}
