package org.wholeschool.school.siteplan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.platform.file.TestFiles;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/**
 * Whoever keeps the school's data brings its plan, draws its places by pulling, by keyboard and in numbers, undoes and
 * saves; a teacher then taps on it.
 */
class PlanStoryIT extends BrowserStory {

    private static final String PLAN =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 240\"><rect width=\"400\" "
                    + "height=\"240\" fill=\"#f6f3ea\"/>"
                    + "<path d=\"M20 20H380V220H20Z M200 20V220\" fill=\"none\" stroke=\"#333\"/><text x=\"60\" "
                    + "y=\"120\">Hall</text></svg>";

    @ParameterizedTest
    @EnumSource
    void aSchoolBringsItsPlanAndDrawsItsPlaces(Width width) {
        long school = newSchool();
        Page page = open(width);
        signIn(page, Role.ADMINISTRATOR, school);
        page.navigate("/school/places.xhtml");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The site plan"))
                .click();
        assertThat(page.locator(".empty")).containsText("no plan yet");
        look(page, "plan-empty", width);

        choose(page, "plan.svg", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
        page.locator("[id='upload:name']").fill("Ground floor");
        press(page, "upload:go");
        assertThat(page.locator(".error .msg")).containsText("has a web page or a program in it");
        assertThat(page.locator("[id='upload:name']")).hasValue("Ground floor");
        choose(page, "plan.svg", PLAN.getBytes(StandardCharsets.UTF_8));
        press(page, "upload:go");
        assertThat(page.locator(".news")).containsText("Ground floor is on the plan");
        openParts(page);
        choose(page, "upstairs.png", TestFiles.screenshot());
        page.locator("[id='upload:name']").fill("ground floor");
        press(page, "upload:go");
        assertThat(page.locator(".error .msg")).containsText("a floor of that name already");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ground floor"))
                .click();
        page.locator("#draw-plan image").waitFor();
        String address = page.url();
        drawByPulling(page);
        drawByKeyboard(page);
        drawCornerByCorner(page);
        drawWithAFingerAndDeleteIt(page);
        look(page, "plan-draw", width);
        press(page, "draw:save");
        assertThat(page.locator(".news")).containsText("The places on Ground floor are saved");
        assertThat(page.locator("#draw-list li")).hasCount(3);
        undoGoesBackBehindTheSavingAndNumbersDoAsWell(page, address);

        page.navigate("/school/plan.xhtml");
        assertThat(page.locator("main svg.floor polygon[points]").first()).isVisible();
        assertThat(page.locator(".valued li").first()).isVisible();
        look(page, "plan", width);
        stairsAreNextToWhatThePlanDoesNotShow(page);
        aTeacherTapsOnIt(school, width);
    }

    private static void choose(Page page, String name, byte[] content) {
        page.locator("[id='upload:file']").setInputFiles(new FilePayload(name, "application/octet-stream", content));
    }

    private static void place(Page page, int index) {
        String value = page.locator("#draw-place option").nth(index).getAttribute("value");
        page.locator("#draw-place").selectOption(value);
    }

    /** The mouse goes from corner to corner; on a phone a finger makes the same events. */
    private static void drawByPulling(Page page) {
        page.locator("#draw-rectangle").click();
        assertThat(page.locator("#draw-says")).hasText("Choose which place you draw.");
        place(page, 1);
        page.locator("#draw-rectangle").click();
        page.locator("#draw-plan").scrollIntoViewIfNeeded();
        BoundingBox box = page.locator("#draw-plan").boundingBox();
        page.mouse().move(box.x + box.width * .1, box.y + box.height * .1);
        page.mouse().down();
        page.mouse().move(box.x + box.width * .3, box.y + box.height * .3);
        page.mouse().move(box.x + box.width * .4, box.y + box.height * .5);
        page.mouse().up();
        assertThat(page.locator("#draw-list li")).hasCount(1);
        int wide = number(page, "draw-width");
        assertTrue(wide > 290 && wide < 310, "three tenths of the floor: " + wide);
        page.mouse().move(box.x + box.width * .2, box.y + box.height * .2);
        page.mouse().down();
        page.mouse().move(box.x + box.width * .25, box.y + box.height * .3);
        page.mouse().up();
        assertEquals(wide, number(page, "draw-width"), "moved, not pulled");
        int left = number(page, "draw-left");
        assertTrue(left > 140 && left < 160, "moved by a twentieth: " + left);
        page.locator("#draw-undo").click();
        assertThat(page.locator("#draw-says")).hasText("Undone.");
        page.locator("#pick-0").click();
        assertTrue(number(page, "draw-left") < 110);
    }

    private static void drawByKeyboard(Page page) {
        place(page, 2);
        page.locator("#draw-rectangle").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#shape-1")).isFocused();
        assertEquals(440, number(page, "draw-left"));
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Shift+ArrowDown");
        page.keyboard().press("Control+ArrowLeft");
        assertThat(page.locator("#shape-1")).isFocused();
        assertEquals(459, number(page, "draw-left"));
        assertEquals(90, number(page, "draw-height"));
        page.keyboard().press("Tab");
        assertThat(page.locator("#handle-0")).isFocused();
        page.keyboard().press("ArrowLeft");
        assertEquals(449, number(page, "draw-left"));
        assertEquals(130, number(page, "draw-width"));
        page.keyboard().press("Delete");
        assertThat(page.locator("#draw-list li")).hasCount(1);
        page.keyboard().press("Control+z");
        assertThat(page.locator("#draw-list li")).hasCount(2);
    }

    private static void drawCornerByCorner(Page page) {
        place(page, 3);
        page.locator("#draw-polygon").click();
        page.locator("#draw-plan").scrollIntoViewIfNeeded();
        BoundingBox box = page.locator("#draw-plan").boundingBox();
        double[][] corners = {{.6, .1}, {.9, .1}, {.9, .9}, {.8, .9}, {.8, .3}, {.6, .3}};
        for (double[] at : corners) {
            page.mouse().click(box.x + box.width * at[0], box.y + box.height * at[1]);
        }
        assertThat(page.locator("#draw-says")).hasText("Corners: 6");
        page.locator("#draw-finish").click();
        assertThat(page.locator("#draw-list li")).hasCount(3);
        assertThat(page.locator("#draw-corner option")).hasCount(6);
        page.locator("#draw-more").click();
        assertThat(page.locator("#draw-corner option")).hasCount(7);
        page.locator("#draw-less").click();
        assertThat(page.locator("#draw-corner option")).hasCount(6);
    }

    /** Real touches, as the browser gets them from a screen: what is pulled with a finger does not scroll the page. */
    private static void drawWithAFingerAndDeleteIt(Page page) {
        place(page, 4);
        page.locator("#draw-rectangle").click();
        page.locator("#draw-plan").scrollIntoViewIfNeeded();
        BoundingBox box = page.locator("#draw-plan").boundingBox();
        Object scrolled = page.evaluate("Math.round(scrollY)");
        CDPSession browser = page.context().newCDPSession(page);
        touch(browser, "touchStart", box.x + box.width * .1, box.y + box.height * .6);
        touch(browser, "touchMove", box.x + box.width * .2, box.y + box.height * .7);
        touch(browser, "touchMove", box.x + box.width * .3, box.y + box.height * .9);
        JsonObject end = new JsonObject();
        end.addProperty("type", "touchEnd");
        end.add("touchPoints", new JsonArray());
        browser.send("Input.dispatchTouchEvent", end);
        assertThat(page.locator("#draw-list li")).hasCount(4);
        int tall = number(page, "draw-height");
        assertTrue(tall > 170 && tall < 190, "three tenths of the floor's height of 600: " + tall);
        assertEquals(scrolled, page.evaluate("Math.round(scrollY)"), "the page did not scroll");
        page.locator("#draw-delete").click();
        assertThat(page.locator("#draw-list li")).hasCount(3);
        assertThat(page.locator("#draw-undo")).isFocused();
        page.locator("#pick-2").click();
        browser.detach();
    }

    private static void touch(CDPSession browser, String type, double x, double y) {
        JsonObject finger = new JsonObject();
        finger.addProperty("x", x);
        finger.addProperty("y", y);
        JsonArray fingers = new JsonArray();
        fingers.add(finger);
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", fingers);
        browser.send("Input.dispatchTouchEvent", event);
    }

    private static void undoGoesBackBehindTheSavingAndNumbersDoAsWell(Page page, String address) {
        page.locator("#draw-undo").click();
        assertThat(page.locator("#draw-list li")).hasCount(0);
        page.onceDialog(com.microsoft.playwright.Dialog::accept);
        page.navigate(address);
        assertThat(page.locator("#draw-list li")).hasCount(3);
        page.locator("#pick-0").click();
        page.locator("#draw-left").fill("20");
        page.keyboard().press("Tab");
        page.locator("#draw-width").fill("5000");
        page.keyboard().press("Tab");
        assertEquals(980, number(page, "draw-width"));
        page.locator("#draw-width").fill("150");
        page.keyboard().press("Tab");
        press(page, "draw:save");
        assertThat(page.locator(".news")).containsText("are saved");
        page.locator("#pick-0").click();
        assertEquals(20, number(page, "draw-left"));
        assertEquals(150, number(page, "draw-width"));
        Page second = page.context().newPage();
        second.navigate(address);
        page.locator("#draw-left").fill("30");
        page.keyboard().press("Tab");
        press(page, "draw:save");
        assertThat(page.locator(".news")).containsText("are saved");
        second.locator("#pick-1").click();
        second.locator("#draw-delete").click();
        press(second, "draw:save");
        assertThat(second.locator(".problems")).containsText("A colleague has drawn on this floor meanwhile");
        second.close();
    }

    private void stairsAreNextToWhatThePlanDoesNotShow(Page page) {
        press(page, "ways:connect");
        assertThat(page.locator(".error .msg")).hasText("Choose the neighbouring place.");
        String last = page.locator("[id='ways:one'] option").last().getAttribute("value");
        page.locator("[id='ways:one']").selectOption(last);
        page.locator("[id='ways:neighbour']")
                .selectOption(
                        page.locator("[id='ways:neighbour'] option").nth(1).getAttribute("value"));
        press(page, "ways:connect");
        assertThat(page.locator(".news")).hasText("They are next to each other now.");
        assertThat(page.locator("[id='ways'] .rows li")).hasCount(1);
        page.locator("[id$=':part']").click();
        assertThat(page.locator("[id='ways'] .rows li")).hasCount(0);
    }

    private void aTeacherTapsOnIt(long school, Width width) {
        Page page = open(width);
        signIn(page, Role.TEACHER, school);
        page.navigate("/concern/log.xhtml");
        page.locator("#adult-no").check(new Locator.CheckOptions().setForce(true));
        page.locator(".plan-fold > summary").click();
        assertThat(page.locator(".plan polygon")).hasCount(3);
        page.locator(".plan polygon").first().click();
        assertThat(page.locator(".plan polygon.chosen")).hasCount(1);
        assertThat(page.locator(".plan-says")).not().hasText("");
        assertEquals(404, page.navigate("/school/plan.xhtml").status());
    }

    @Test
    void aFloorIsRenamedAndTakenOffOnlyWhenItIsMeant() {
        Page page = open(Width.DESK);
        signIn(page, Role.ADMINISTRATOR, newSchool());
        page.navigate("/school/plan.xhtml");
        choose(page, "plan.svg", PLAN.getBytes(StandardCharsets.UTF_8));
        press(page, "upload:go");
        assertThat(page.locator(".error .msg")).hasText("Give the floor a name of 1 to 60 characters.");
        choose(page, "plan.svg", PLAN.getBytes(StandardCharsets.UTF_8));
        page.locator("[id='upload:name']").fill("Old block");
        press(page, "upload:go");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Old block"))
                .click();
        page.locator("[id='called:name']").fill("New block");
        press(page, "called:rename");
        assertThat(page.locator("h1")).hasText("Places on: New block");
        press(page, "end:remove");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The picture and what is drawn on it are deleted.");
        press(page, "sure:keep");
        press(page, "end:remove");
        press(page, "sure:remove");
        page.waitForURL("**/school/plan.xhtml");
        assertThat(page.locator(".empty")).isVisible();
    }

    @ParameterizedTest
    @EnumSource
    void theDemonstrationHasAPlanOfTwoFloors(Width width) {
        Page page = open(width);
        signInAtNorthfield(page, "administrator");
        page.navigate("/school/plan.xhtml");
        assertThat(page.locator(".floors h3"))
                .hasText(new String[] {"Ground floor and grounds", "First floor", "Off site and online"});
        page.locator("main svg.floor image").first().waitFor();
        assertEquals(
                2,
                page.locator("main svg.floor image")
                        .evaluateAll("all => Promise.all(all.map(e => fetch(e.href.baseVal).then(a => "
                                + "a.status))).then(s => s.filter(one => one === 200).length)"));
        look(page, "plan-northfield", width);
    }

    private static int number(Page page, String id) {
        return Integer.parseInt(page.locator("#" + id).inputValue());
    }

    private static void press(Page page, String id) {
        page.locator("[id='" + id + "']").click();
    }

    private void look(Page page, String name, Width width) {
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, name, width);
    }
}
