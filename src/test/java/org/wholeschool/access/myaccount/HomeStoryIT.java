package org.wholeschool.access.myaccount;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernStories;
import org.wholeschool.testing.FullRun;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.PagesOnAPhone;
import org.wholeschool.testing.browser.Width;
import org.wholeschool.testing.browser.WordsOnPages;

/** Everybody begins at home, which offers what their role may do, all of it and nothing else. */
class HomeStoryIT extends BrowserStory {

    /** Who holds a role in the demonstration school, where there is something on every page. */
    private static final Map<Role, String> DEMONSTRATION = Map.of(
            Role.TEACHER,
            "teacher",
            Role.LEAD,
            "lead",
            Role.DEPUTY,
            "deputy",
            Role.HEAD,
            "head",
            Role.GOVERNOR,
            "governor",
            Role.ADMINISTRATOR,
            "administrator",
            Role.DATA_PROTECTION_OFFICER,
            "dpo",
            Role.ACTION_OWNER,
            "action.owner",
            Role.TRUST_LEAD,
            "trust.lead");

    /** Of one concern, which a lead opens from its page. */
    private static final List<String> FORMS_OF_A_CONCERN = List.of("decide", "people", "link", "readers");

    private static final List<String> NEW_FOR_A_CONCERN = List.of("note", "referral", "parents", "action");

    private static final List<String> BESIDE_THE_MENU = List.of(
            "/concern/additions.xhtml",
            "/concern/action-templates.xhtml",
            "/agency/directory.xhtml",
            "/concern/guidance.xhtml",
            "/casework/search.xhtml",
            "/platform/expired.xhtml");

    private static final WordsOnPages WORDS = new WordsOnPages();
    private static final PagesOnAPhone PHONE = new PagesOnAPhone();
    private static final Set<String> FOLLOWED = new HashSet<>();

    @ParameterizedTest
    @EnumSource(
            names = {
                "TEACHER",
                "LEAD",
                "DEPUTY",
                "HEAD",
                "GOVERNOR",
                "ADMINISTRATOR",
                "DATA_PROTECTION_OFFICER",
                "ACTION_OWNER",
                "TRUST_LEAD"
            })
    void homeIsShortAndEachOfItsLinksOpens(Role role) {
        Page page = open(Width.PHONE);
        signInAtNorthfield(page, DEMONSTRATION.get(role));
        assertThat(page.locator("h1")).containsText("Today, ");
        int height = ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
        int most = role == Role.LEAD || role == Role.DEPUTY || role == Role.HEAD ? 3600 : 2600;
        assertTrue(
                height < most,
                () -> "at most " + most + ", and it is " + height + ": "
                        + page.locator("main").innerText());
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "home-" + role.name().toLowerCase(Locale.ROOT), Width.PHONE);
        PHONE.measure(page);
        page.setViewportSize(320, 640);
        assertFitsWidth(page);
        page.setViewportSize(1280, 900);
        WORDS.read(page);
        assertReadableInTheDark(page);
        for (String way : waysOf(page, role)) {
            read(page, way, role);
        }
        WORDS.write();
        assertEquals(List.of(), WORDS.takeFaults());
        assertEquals(List.of(), PHONE.takeFaults());
    }

    /** Counts the words of a page and measures it on a phone; in a full run also looks at it in the dark. */
    private void read(Page page, String way, Role role) {
        page.setViewportSize(390, 844);
        assertEquals(200, page.navigate(way).status(), way + " of " + role);
        PHONE.measure(page);
        page.setViewportSize(1280, 900);
        WORDS.read(page);
        if (FullRun.isIt()) {
            assertReadableInTheDark(page);
        }
    }

    /** Every link of home and of the menu, but for those of the menu that another role has followed. */
    private static List<String> waysOf(Page page, Role role) {
        List<String> home = hrefs(page, "main a[href^='/']");
        assertFalse(home.isEmpty(), "home leads nowhere");
        List<String> ways = new ArrayList<>(home);
        hrefs(page, "header a[href^='/']").stream().filter(FOLLOWED::add).forEach(ways::add);
        if (role == Role.LEAD) {
            String concern = home.stream()
                    .filter(way -> way.contains("/concern/view.xhtml"))
                    .findFirst()
                    .orElseThrow()
                    .replaceAll(".*id=(\\d+).*", "$1");
            FORMS_OF_A_CONCERN.forEach(form -> ways.add("/concern/" + form + ".xhtml?id=" + concern));
            NEW_FOR_A_CONCERN.forEach(form -> ways.add("/concern/" + form + ".xhtml?concern=" + concern));
            BESIDE_THE_MENU.forEach(ways::add);
        }
        return ways.stream().distinct().toList();
    }

    private static List<String> hrefs(Page page, String links) {
        return page.locator(links).all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void aLeadSeesTheFirstWorkAtOnceAndDoesItInItsRow(Width width) {
        long school = ConcernStories.newSchool();
        String concern = ConcernStories.log(school, "A pupil asked for help", null);
        Page page = open(width);
        signIn(page, Role.LEAD, school);
        Locator rows = page.locator("#now .work > li");
        assertThat(rows).hasCount(1);
        double bottom = rows.first().boundingBox().y + rows.first().boundingBox().height;
        assertTrue(bottom < page.viewportSize().height, () -> "the first row of work ends at " + bottom);
        assertThat(page.locator(".danger")).containsText("999");
        assertThat(page.locator(".danger")).not().containsText("Find the duty lead");
        rows.first().locator("[id$=':acknowledge']").click();
        assertThat(page.locator("#done")).containsText(": acknowledged.");
        assertThat(page.locator("#done a"))
                .hasAttribute("href", Pattern.compile(".*/concern/view.xhtml\\?id=" + concern));
        page.locator("#done").getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("#done")).hasText("Undone. The concern is not acknowledged.");
        rows.first().locator("[id$=':acknowledge']").click();
        assertThat(rows.first().locator("[id$=':acknowledge']")).hasCount(0);
        rows.first().locator("summary").click();
        rows.first().locator("select").selectOption(new SelectOption().setLabel("Test DEPUTY"));
        rows.first().getByRole(AriaRole.BUTTON).getByText("Assign").click();
        assertThat(rows.first()).containsText("Test DEPUTY");
        assertThat(page.locator("#done")).containsText(": assigned to Test DEPUTY.");
        assertAccessible(page);
        assertFitsWidth(page);
        rows.first()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Decide"))
                .click();
        page.waitForURL("**/concern/decide.xhtml?id=" + concern);
    }

    @ParameterizedTest
    @EnumSource
    void aTeacherSeesWhoOpenedWhatTheyLogged(Width width) {
        long school = ConcernStories.newSchool();
        String concern = ConcernStories.log(school, "Two pupils pushed each other", null);
        Page teacher = open(width);
        signIn(teacher, Role.TEACHER, school);
        assertThat(teacher.locator("#mine")).containsText("Received. The safeguarding team has not opened it yet.");
        Page lead = open(width);
        signIn(lead, Role.LEAD, school);
        lead.locator("#now [id$=':acknowledge']").click();
        assertThat(lead.locator("#done")).containsText(": acknowledged.");
        teacher.reload();
        assertThat(teacher.locator("#mine")).containsText("Opened by Test LEAD, ");
        assertAccessible(teacher);
        assertFitsWidth(teacher);
        teacher.locator("#mine h3 a").click();
        teacher.waitForURL("**/concern/my-concern.xhtml?id=" + concern);
    }

    @ParameterizedTest
    @EnumSource
    void theKeyboardReachesThePageAndEveryWay(Width width) {
        Page page = open(width);
        signInAtNorthfield(page, "teacher");
        page.keyboard().press("Tab");
        assertThat(page.getByText("Skip to the page")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();

        if (width == Width.PHONE) {
            page.getByText("Menu").focus();
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.NAVIGATION).getByText("Log a concern"))
                    .isVisible();
            assertAccessible(page);
            page.keyboard().press("Escape");
            assertThat(page.getByRole(AriaRole.NAVIGATION)).hasCount(0);
            assertThat(page.getByText("Menu")).isFocused();
            page.keyboard().press("Enter");
        }
        page.getByRole(AriaRole.NAVIGATION).getByText("Today").focus();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**/concern/mine.xhtml");
    }
}
