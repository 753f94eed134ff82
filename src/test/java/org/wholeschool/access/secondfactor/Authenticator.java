package org.wholeschool.access.secondfactor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.wholeschool.platform.Now;

/**
 * A person's authenticator app, for stories in which somebody must have one and the second factor is not what the story
 * is about.
 */
public final class Authenticator {

    private Authenticator() {}

    /**
     * Sets one up on the page to which whoever must have one is led after the password, and goes on to the home page.
     *
     * @return the secret that the app keeps
     */
    public static byte[] setUp(Page page) {
        page.waitForURL("**/access/second-factor.xhtml**");
        page.locator("[id='app:begin']").click();
        byte[] secret = Base32Digits.bytes(page.locator("#secret").textContent());
        page.locator("[id='confirm:code']").fill(Totp.code(secret, Now.server()));
        page.locator("[id='confirm:give']").click();
        assertThat(page.locator(".codes li")).hasCount(10);
        page.getByText("I have kept them").click();
        page.waitForURL("**/index.xhtml");
        return secret;
    }
}
