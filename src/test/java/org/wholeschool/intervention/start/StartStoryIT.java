package org.wholeschool.intervention.start;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** A lead goes from the first finding to a plan that runs, on one screen. */
class StartStoryIT extends BrowserStory {

    @ParameterizedTest
    @EnumSource
    void aCardFillsInThePlan(Width width) {
        Page page = open(width);
        signInAtNorthfield(page, "lead");
        openHotspots(page);
        Locator lockers = page.locator(".finding").first();
        String exact = lockers.locator(".many").textContent();
        lockers.locator("a[href*='/intervention/start.xhtml']").click();
        assertThat(page.locator("h1")).containsText("Canteen corridor and lockers, lunch");
        assertThat(page.locator("[id='start:why']"))
                .hasValue(Pattern.compile("\\d+ to \\d+ concerns in 4 weeks, far above expected\\..*"));
        assertFalse(page.locator("[id='start:why']").inputValue().contains(exact + " "), "no exact number leaves");
        assertThat(page.locator("[id='start:task']")).hasValue(Pattern.compile("Put someone on duty: .*"));
        // The intervention whose beginning that action is; the others are the lead's to choose.
        assertThat(page.locator("[id='start:chosen'] input:checked")).hasCount(1);
        assertThat(page.locator("[id='start:chosen'] input:checked")).hasValue("SUPERVISION");
        String weight = "label => getComputedStyle(label).fontWeight";
        assertEquals(
                page.locator("label[for='start:task']").evaluate(weight),
                page.locator("label[for='start:due']").evaluate(weight));
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "start-plan", width);

        assertThat(page.locator("[id='start:chosen'] label").first()).isVisible();
        // It is not started: other stories count the plans of this school.
    }

    @ParameterizedTest
    @EnumSource
    void aPlanStartsWithItsFirstActionOrNotAtAll(Width width) {
        Page page = open(width);
        long school = newSchool();
        signIn(page, Role.LEAD, school);
        page.navigate("/intervention/plan.xhtml");
        String place = page.locator("[id='plan:places'] input").first().getAttribute("value");
        String band = page.locator("[id='plan:bands'] input").first().getAttribute("value");
        page.navigate("/intervention/start.xhtml?place=" + place + "&band=" + band);
        String name = page.locator("h1 bdi").textContent();
        // Nothing was found there, so nothing is said to be more, or there in most weeks.
        assertThat(page.locator("[id='start:goal:0:indicator']")).hasValue("Concerns about " + name + ".");
        page.locator("[id='start:own']").fill("A second adult stays until the last pupil has left.");
        page.locator("[id='start:task']").fill("Agree who stays.");
        assertThat(page.locator("[id='start:owner'] option:checked")).hasText("Test LEAD");
        page.locator("[id='start:owner']").selectOption(new SelectOption().setIndex(0));
        page.locator("[id='start:due']").fill("");
        page.locator("[id='start:go']").click();
        // What is missing is said all at once, and nothing is kept.
        assertThat(page.locator("[id='start:why-wrong']")).isVisible();
        assertThat(page.locator("[id='start:owner-wrong']")).isVisible();
        assertThat(page.locator("[id='start:due-wrong']")).isVisible();
        assertThat(page.locator("[id='start:own']")).hasValue("A second adult stays until the last pupil has left.");
        page.locator("[id='start:why']").fill("Staff say that it is crowded.");
        page.locator("[id='start:due']")
                .fill(Now.day(ZoneId.of("Europe/London")).plusDays(7).toString());
        page.locator("[id='start:go']").click();
        assertThat(page.locator("[id='start:owner-wrong']")).isVisible();
        assertThat(page.locator("[id='start:why-wrong']")).isEmpty();
        Page other = open(width);
        signIn(other, Role.DEPUTY, school);
        other.navigate("/intervention/plans.xhtml");
        assertThat(other.locator("main")).not().containsText(name);
        assertAccessible(page);
        picture(page, "start-plan-error", width);

        page.locator("[id='start:owner']").selectOption(new SelectOption().setIndex(1));
        page.locator("[id='start:goal:0:positive']").fill(" ");
        page.locator("[id='start:go']").click();
        assertThat(page.locator("[id='start:goal:0:positive-wrong']")).isVisible();
        page.locator("[id='start:goal:0:positive']").fill("Pupils feel safe here.");
        page.locator("[id='start:go']").click();
        assertThat(page).hasURL(Pattern.compile(".*/intervention/plan\\.xhtml\\?id=\\d+"));
        assertThat(page.locator("h1")).hasText(name);
        assertThat(page.locator("main .news")).containsText("The plan is running.");
        assertThat(page.locator("main .news")).isFocused();
        assertThat(page.locator("main .news")).isInViewport();
        assertThat(page.locator("h1 + .news")).isVisible();
        assertThat(page.locator("main .tag.good").first()).hasText("Running");
        assertThat(page.locator("#at-actions")).containsText("Agree who stays.");
        other.reload();
        assertThat(other.locator("main")).containsText(name);

        Page head = open(width);
        signIn(head, Role.HEAD, school);
        assertEquals(
                404, head.navigate("/intervention/start.xhtml?place=" + place).status());
        assertEquals(
                404, page.navigate("/intervention/start.xhtml?place=999999999").status());
        assertEquals(
                404,
                page.navigate("/intervention/start.xhtml?place=" + place + "&band=999999999")
                        .status());
    }
}
