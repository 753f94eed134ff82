package org.wholeschool.testing.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signs in by the form of the sign-in page, as a person does and through every check, but without drawing the page.
 * Most stories are about something else, and a page that is drawn for each sign-in is a quarter of their time.
 */
public final class SignInForm {

    private static final String PATH = "/access/sign-in.xhtml";
    private static final Pattern HIDDEN =
            Pattern.compile("name=\"(jakarta\\.faces\\.ViewState|primefaces\\.nonce)\"[^>]*value=\"([^\"]*)\"");
    private static final int FOUND = 302;
    /**
     * The browser's connection may have been idle for just as long as the server keeps one open, and is closed in the
     * moment in which it is used.
     */
    private static final int IF_IT_WAS_CLOSED = 2;

    private SignInForm() {}

    /** Signs in the browser in which the page is; fails where that does not lead home. */
    public static void send(Page page, String email, String password) {
        APIRequestContext browser = page.context().request();
        APIResponse shown = browser.get(PATH, RequestOptions.create().setMaxRetries(IF_IT_WAS_CLOSED));
        FormData form = FormData.create()
                .set("sign-in", "sign-in")
                .set("sign-in:email", email)
                .set("sign-in:password", password)
                .set("sign-in:enter", "Sign in");
        Matcher hidden = HIDDEN.matcher(shown.text());
        while (hidden.find()) {
            form.set(hidden.group(1), hidden.group(2));
        }
        APIResponse answer = browser.post(
                PATH, RequestOptions.create().setForm(form).setMaxRedirects(0).setMaxRetries(IF_IT_WAS_CLOSED));
        assertEquals(FOUND, answer.status(), () -> email + " was not let in:\n" + answer.text());
    }
}
