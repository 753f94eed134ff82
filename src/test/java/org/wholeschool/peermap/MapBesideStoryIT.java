package org.wholeschool.peermap;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** In the map: a lead taps a pupil and writes beside it what they think, and compares the map with an earlier day. */
class MapBesideStoryIT extends BrowserStory {

    private static final int PUPILS = 7;

    @ParameterizedTest
    @EnumSource
    void aPupilIsTappedAndTheFormOpensBesideTheMap(Width width) throws Exception {
        String[] made = MapSizesStoryIT.made(PUPILS);
        Page lead = open(width);
        signIn(lead, Role.LEAD, Long.parseLong(made[0]));
        lead.navigate("/peermap/map.xhtml?id=" + made[1]);
        lead.locator(".map-drawing:visible .pupil.direct").click();
        lead.locator("#at-hand")
                .getByRole(AriaRole.LINK)
                .and(lead.getByText("Assess this pupil"))
                .click();
        assertThat(lead.locator("h1")).hasText("Assess one pupil");
        Locator drawing = lead.locator(".map-drawing:visible");
        assertThat(drawing.locator("[data-pupil]")).hasCount(PUPILS);
        assertThat(drawing.locator(".pupil.chosen")).hasCount(1);
        assertThat(lead.locator(".watermark")).isVisible();
        if (width == Width.DESK) {
            assertTrue(
                    drawing.boundingBox().x + drawing.boundingBox().width
                            < lead.locator("[id='assess:harm']").boundingBox().x,
                    "it stands beside the form");
        }
        assertAccessible(lead);
        assertFitsWidth(lead);
        picture(lead, "map-and-form", width);
        lead.locator("[id='assess:harm']").fill("Pushed on the stairs.");
        lead.locator("[id='assess:save']").click();
        assertThat(lead.locator("main")).containsText("Saved. This pupil is not assessed yet");
        assertThat(lead.locator(".map-drawing:visible [data-pupil]")).hasCount(PUPILS);
        for (String field : List.of("needs", "strengths", "says", "done")) {
            lead.locator("[id='assess:" + field + "']").fill("Not known yet; her tutor asks on Monday.");
        }
        lead.locator("[id='assess:save']").click();
        lead.waitForURL(Pattern.compile(".*/peermap/assessment\\.xhtml\\?id=" + made[1]));
        assertThat(lead.locator("main")).containsText("Pushed on the stairs.");
    }

    @ParameterizedTest
    @EnumSource
    void theMapIsComparedWithAnEarlierDay(Width width) throws Exception {
        String[] made = MapSizesStoryIT.made(PUPILS);
        Page lead = open(width);
        signIn(lead, Role.LEAD, Long.parseLong(made[0]));
        lead.navigate("/peermap/map.xhtml?id=" + made[1]);
        lead.getByText("Compare with an earlier day").click();
        assertThat(lead.locator("main .say")).containsText("new links.");
        assertThat(lead.locator(".map-drawing:visible")).hasCount(2);
        Locator then = lead.locator(".map-drawing:visible").first();
        Locator now = lead.locator(".map-drawing:visible").nth(1);
        assertThat(then.locator("[data-pupil]")).hasCount(PUPILS);
        assertThat(then.locator(".line")).hasCount(0);
        assertThat(now.locator(".line.changed")).hasCount(now.locator(".sign").count());
        for (int pupil = 0; pupil < PUPILS; pupil++) {
            assertEquals(
                    then.locator("[data-pupil]").nth(pupil).getAttribute("transform"),
                    now.locator("[data-pupil]").nth(pupil).getAttribute("transform"),
                    "each stands in the same place on both");
        }
        now.locator(".pupil.direct").click();
        assertThat(lead.locator("#at-hand")).containsText("Friends");
        assertThat(lead.locator(".pupil.chosen:visible")).hasCount(2);
        assertAccessible(lead);
        assertFitsWidth(lead);
        picture(lead, "map-then", width);
        lead.locator("nav.picks a").nth(1).click();
        assertThat(lead.locator("main")).containsText("are deleted, so the earlier map may miss some.");
        for (List<String> wrong : List.of(
                List.of("2999-01-01", "Choose a day before today. This is four weeks ago."),
                List.of("1999-01-01", "on. This is four weeks ago."),
                List.of("soon", "Type a date like 2026-09-01"))) {
            lead.navigate("/peermap/then.xhtml?id=" + made[1] + "&day=" + wrong.get(0));
            assertThat(lead.locator("#day-wrong")).containsText(wrong.get(1));
            assertThat(lead.locator(".map-drawing:visible")).hasCount(2);
        }
        for (String page : List.of("map", "then")) {
            lead.navigate("/peermap/" + page + ".xhtml?id=" + made[1]);
            signOut(lead, width);
            assertThat(lead.locator("[id='sign-in:enter']")).isVisible();
            lead.goBack();
            assertThat(lead.locator(".map-drawing")).hasCount(0);
            signIn(lead, Role.LEAD, Long.parseLong(made[0]));
        }
        Page deputy = open(width);
        signIn(deputy, Role.DEPUTY, Long.parseLong(made[0]));
        deputy.navigate("/peermap/then.xhtml?id=" + made[1]);
        assertThat(deputy.locator("main")).containsText("This map is not open to you.");
        assertThat(deputy.locator(".map-drawing")).hasCount(0);
    }
}
