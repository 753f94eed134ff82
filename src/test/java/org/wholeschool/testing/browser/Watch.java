package org.wholeschool.testing.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Notes what must not happen while a story is told: something that the content security policy forbids, an error of a
 * script, an answer that says that we failed, a style sheet or script that is not there.
 */
final class Watch {

    private static final int FAULT = 500;
    private static final int REFUSED = 400;
    private static final int NOT_FOUND = 404;

    /** What PrimeFaces' own parts are known to try and do not need; each is named, and nothing else passes. */
    private static final List<String> ALLOWED = List.of();

    private static final String TELL_VIOLATIONS = "document.addEventListener('securitypolicyviolation', e => "
            + "console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sourceFile + ':' + "
            + "e.lineNumber + ' ' + e.sample))";

    private final List<String> problems = new CopyOnWriteArrayList<>();

    Watch(BrowserContext context) {
        context.addInitScript(TELL_VIOLATIONS);
        context.onConsoleMessage(this::note);
        context.onWebError(error -> problems.add("script: " + error.error()));
        context.onResponse(this::note);
    }

    private void note(ConsoleMessage message) {
        // The browser says here too what it could not load; the answers themselves are looked at below.
        if (message.type().equals("error")
                && !message.text().startsWith("Failed to load resource")
                && ALLOWED.stream().noneMatch(message.text()::contains)) {
            problems.add("console: " + message.text() + " at " + message.page().url());
        }
    }

    private void note(Response response) {
        boolean page = response.request().isNavigationRequest();
        if (response.status() >= FAULT || !page && response.status() >= REFUSED && !isAskedFor(response)) {
            problems.add(
                    "answer " + response.status() + " to " + response.request().method() + " " + response.url());
        }
    }

    /** A page that a script asks for can be gone: that is the answer to its question. */
    private static boolean isAskedFor(Response response) {
        return response.status() == NOT_FOUND
                && response.request().resourceType().equals("fetch")
                && response.url().contains(".xhtml");
    }

    List<String> problems() {
        return problems;
    }
}
