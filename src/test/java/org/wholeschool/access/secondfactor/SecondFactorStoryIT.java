package org.wholeschool.access.secondfactor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.casework.export.SheetWords;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;
import org.wholeschool.testing.server.TestSchool;

/** Somebody sets up what they will give beside their password, and comes in with it. */
class SecondFactorStoryIT extends BrowserStory {

    private static final Pattern HOME = Pattern.compile(".*/index\\.xhtml");
    private static final Pattern SIGN_IN = Pattern.compile(".*/access/sign-in\\.xhtml");
    private static final Pattern VERIFY = Pattern.compile(".*/access/verify\\.xhtml");
    private static final Pattern CONFIRM = Pattern.compile(".*/access/confirm\\.xhtml.*");
    private static final Pattern SET_UP = Pattern.compile(".*/access/second-factor\\.xhtml");

    private static void requireIn(Page page, long school) {
        page.navigate("/access/sign-in.xhtml");
        assertEquals(
                200,
                page.evaluate(
                        "async path => (await fetch(path, {method: 'POST'})).status",
                        "/testing/second-factor?school=" + school));
    }

    private void leave(Page page, Width width) {
        signOut(page, width);
        assertThat(page).hasURL(SIGN_IN);
    }

    private void looksRight(Page page, String name, Width width) {
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, name, width);
    }

    @ParameterizedTest
    @EnumSource
    void aLeadIsLedToSetUpAnAppAndComesInWithItsCodesAndWithOneFromPaper(Width width) {
        long school = newSchool();
        Page page = open(width);
        requireIn(page, school);
        String email = TestSchool.email(Role.LEAD, school);
        signIn(page, email, TestSchool.PASSWORD);
        assertThat(page).hasURL(SET_UP);
        page.navigate("/concern/list.xhtml");
        assertThat(page).hasURL(SET_UP);
        assertThat(page.getByText("Your role needs a second factor.")).isVisible();

        page.locator("[id='app:begin']").click();
        assertThat(page.locator(".qr")).isVisible();
        looksRight(page, "second-factor-app", width);
        String before = page.locator("#secret").textContent();
        page.locator("[id='app:begin']").click();
        assertThat(page.locator("#secret")).not().hasText(before);
        page.locator("[id='confirm:code']").fill("000 00");
        page.locator("[id='confirm:give']").click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("not the code");
        byte[] secret = Base32Digits.bytes(page.locator("#secret").textContent());
        page.locator("[id='confirm:code']").fill(Totp.code(secret, Now.server()));
        page.locator("[id='confirm:give']").click();
        assertThat(page.locator(".codes li")).hasCount(10);
        List<String> codes = page.locator(".codes li").allTextContents();
        looksRight(page, "recovery-codes", width);
        page.getByText("I have kept them").click();
        assertThat(page).hasURL(HOME);
        page.navigate("/access/second-factor.xhtml");
        assertThat(page.locator("main")).not().containsText(codes.get(0));
        page.locator("[id='app:remove']").click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("Set up another one first");
        leave(page, width);

        signIn(page, email, TestSchool.PASSWORD);
        assertThat(page).hasURL(VERIFY);
        looksRight(page, "second-step", width);
        page.navigate("/concern/list.xhtml");
        assertThat(page).hasURL(VERIFY);
        page.locator("[id='app:code']").fill("abc");
        page.locator("[id='app:give']").click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("That code is wrong");
        page.locator("[id='app:code']").fill(Totp.code(secret, Now.server().plus(Totp.STEP)));
        page.locator("[id='app:give']").click();
        assertThat(page).hasURL(HOME);
        leave(page, width);

        signIn(page, email, TestSchool.PASSWORD);
        assertThat(page).hasURL(VERIFY);
        page.getByText("I do not have my device").click();
        page.locator("[id='paper:recovery']").fill("00000-00000");
        page.locator("[id='paper:give']").click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("not one of your unused recovery codes");
        assertThat(page.locator("[id='paper:recovery']")).isFocused();
        page.locator("[id='paper:recovery']").fill(codes.get(3));
        page.locator("[id='paper:give']").click();
        assertThat(page).hasURL(HOME);
        page.navigate("/access/second-factor.xhtml");
        assertThat(page.getByText("You have 9 recovery codes left.")).isVisible();
    }

    @ParameterizedTest
    @EnumSource
    void anExportWithNamesInFullAsksForTheCodeAgainAfterFiveMinutes(Width width) throws IOException {
        Page page = open(width);
        page.navigate("/access/sign-in.xhtml");
        long school = Long.parseLong(post(page, "/testing/concern-schools"));
        post(page, "/testing/concern-schools?school=" + school + "&category=SEXUAL_HARASSMENT&facts=Said&pupil=Kofi");
        requireIn(page, school);
        signIn(page, TestSchool.email(Role.LEAD, school), TestSchool.PASSWORD);
        byte[] secret = Authenticator.setUp(page);
        post(page, "/testing/second-factor-age?minutes=6");

        askForNamesInFull(page);
        assertThat(page).hasURL(CONFIRM);
        looksRight(page, "confirm", width);
        page.locator("[id='app:code']").fill("000000");
        page.locator("[id='app:give']").click();
        assertThat(page.locator(".problems li")).hasCount(1);
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("That code is wrong");
        assertThat(page.locator("[id='app:code']")).isFocused();
        page.locator("[id='app:code']").fill(Totp.code(secret, Now.server().plus(Totp.STEP)));
        page.locator("[id='app:give']").click();
        assertThat(page.locator("h1")).hasText("Export");
        page.locator("[id='file:confirm']").click();
        Locator take = page.locator("input[value='Download Excel file']");
        take.waitFor();
        byte[] file = Files.readAllBytes(page.waitForDownload(take::click).path());
        assertTrue(SheetWords.of(file).contains("Kofi Osei (Harmed, Year 8)"));

        askForNamesInFull(page);
        assertThat(page.locator("#running").or(take)).isVisible();
        post(page, "/testing/second-factor-age?minutes=6");
        askForNamesInFull(page);
        assertThat(page).hasURL(CONFIRM);
    }

    private static void askForNamesInFull(Page page) {
        page.navigate("/casework/inspection.xhtml");
        page.locator("[id='export:out'] summary").click();
        page.getByLabel("Name in full").check();
        page.locator("[id='export:reason']").fill("The inspector asked for names.");
        page.locator("[id='export:make']").click();
        page.locator("[id='file:confirm']").click();
    }

    private static String post(Page page, String address) {
        return (String) page.evaluate("async path => (await fetch(path, {method: 'POST'})).text()", address);
    }

    @ParameterizedTest
    @EnumSource
    void aTeacherSetsAPasskeyUpAndComesInWithItAlone(Width width) {
        long school = newSchool();
        Page page = open(width);
        CDPSession device = page.context().newCDPSession(page);
        String key = virtualAuthenticator(device);
        signIn(page, Role.TEACHER, school);
        page.getByText("Set up a second factor").click();
        assertThat(page).hasURL(SET_UP);
        page.getByLabel("Name of the device").fill("My phone");
        page.locator("[id='new-passkey:ask']").click();
        assertThat(page.locator(".codes li")).hasCount(10);
        page.navigate("/access/second-factor.xhtml");
        assertThat(page.getByRole(AriaRole.ROWHEADER)).hasText("My phone");
        looksRight(page, "passkeys", width);
        leave(page, width);

        page.getByText("Sign in with a passkey").click();
        assertThat(page).hasURL(HOME);
        leave(page, width);

        signIn(page, TestSchool.email(Role.TEACHER, school), TestSchool.PASSWORD);
        assertThat(page).hasURL(VERIFY);
        page.getByText("Use a passkey").click();
        assertThat(page).hasURL(HOME);
        page.navigate("/access/second-factor.xhtml");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove: My phone"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("The passkey is removed");
        leave(page, width);

        page.getByText("Sign in with a passkey").click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("That passkey did not work");
        assertThat(page).hasURL(SIGN_IN);
        withoutTheOwner(device, key);
        page.getByText("Sign in with a passkey").click();
        assertThat(page.getByText("The device gave no answer.")).isVisible();
        assertAccessible(page);
    }

    @Test
    void thePasskeyThatIsRemovedIsTheOneThatWasShown() {
        Page page = open(Width.DESK);
        CDPSession device = page.context().newCDPSession(page);
        signIn(page, Role.TEACHER, newSchool());
        for (String name : List.of("My phone", "My laptop")) {
            String key = virtualAuthenticator(device);
            page.navigate("/access/second-factor.xhtml");
            page.getByLabel("Name of the device").fill(name);
            page.locator("[id='new-passkey:ask']").click();
            assertThat(page.getByRole(AriaRole.STATUS)).isVisible();
            JsonObject gone = new JsonObject();
            gone.addProperty("authenticatorId", key);
            device.send("WebAuthn.removeVirtualAuthenticator", gone);
        }
        page.navigate("/access/second-factor.xhtml");
        assertThat(page.getByRole(AriaRole.ROWHEADER)).hasText(new String[] {"My phone", "My laptop"});

        Page elsewhere = page.context().newPage();
        elsewhere.navigate("/access/second-factor.xhtml");
        elsewhere
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove: My phone"))
                .click();
        assertThat(elsewhere.getByRole(AriaRole.ROWHEADER)).hasText("My laptop");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove: My phone"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("The passkey is removed");
        assertThat(page.getByRole(AriaRole.ROWHEADER)).hasText("My laptop");
    }

    @ParameterizedTest
    @EnumSource
    void aTeacherSaysNotNowAndIsNotAskedAgain(Width width) {
        Page page = open(width);
        signIn(page, Role.TEACHER, newSchool());
        looksRight(page, "home-offer", width);
        page.getByText("Not now").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("We will not ask again");
        page.navigate("/index.xhtml");
        assertThat(page.getByText("Not now")).hasCount(0);
    }

    /** A device that keeps passkeys and whose owner unlocks it at once. */
    private static String virtualAuthenticator(CDPSession device) {
        device.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        for (String can :
                List.of("hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation")) {
            options.addProperty(can, true);
        }
        JsonObject asked = new JsonObject();
        asked.add("options", options);
        return device.send("WebAuthn.addVirtualAuthenticator", asked)
                .get("authenticatorId")
                .getAsString();
    }

    /** From now on nobody who touches the device can unlock it. */
    private static void withoutTheOwner(CDPSession device, String authenticator) {
        JsonObject asked = new JsonObject();
        asked.addProperty("authenticatorId", authenticator);
        asked.addProperty("isUserVerified", false);
        device.send("WebAuthn.setUserVerified", asked);
    }
}
