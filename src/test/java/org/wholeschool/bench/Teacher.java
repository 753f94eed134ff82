package org.wholeschool.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A teacher who logs concerns through the pages, as their browser would: the form is opened, what is typed is kept as a
 * draft where the form keeps drafts, a pupil is looked for, and the form is sent with all that its page gave for the
 * way back. What can be answered is read from the page.
 */
final class Teacher {

    private static final String SIGN_IN = "/access/sign-in.xhtml";
    private static final String FORM = "/concern/log.xhtml";
    private static final Pattern LOGGED = Pattern.compile("/concern/logged\\.xhtml\\?id=(\\d+)");
    private static final Pattern ROW = Pattern.compile("(?s)<template id=\"person-row\">(.*?)</template>");
    private static final Pattern FIRST_FOUND = Pattern.compile("\"id\":(\\d+)");

    private final String address;
    private final Browser browser;
    private final Random dice;
    private HtmlForm form;
    private String text;
    private int kept;

    Teacher(String server, String address) {
        this.address = address;
        this.browser = new Browser(server);
        this.dice = new Random(address.hashCode());
    }

    /** Signs in at the sign-in page; tries again where too many do so at once. */
    void signIn() throws IOException, InterruptedException {
        for (int tries = 1; ; tries++) {
            HtmlForm door = HtmlForm.of(browser.open(SIGN_IN).body(), "sign-in");
            HttpResponse<String> answer = browser.post(
                    SIGN_IN,
                    door.type("sign-in:email", address)
                            .type("sign-in:password", Store.PASSWORD)
                            .sentBy("sign-in:enter"));
            if (answer.statusCode() == 302) {
                browser.open("/index.xhtml");
                return;
            }
            if (tries == 10) {
                throw new IOException("a teacher could not sign in: " + answer.statusCode());
            }
            Thread.sleep(500L * tries);
        }
    }

    /** Opens the form and answers all but what happened. */
    void open(String what) throws IOException, InterruptedException {
        HttpResponse<String> page = browser.open(FORM);
        if (page.statusCode() != 200) {
            throw new IOException("the form was not opened: " + page.statusCode());
        }
        form = HtmlForm.of(page.body(), "log");
        text = what;
        kept = 0;
        writer = UUID.randomUUID().toString().replace("-", "").substring(0, 24);
        form.choose("log:when-choice", "NOW").choose("log:source", any("log:source"));
        choosePlaceAndCategory();
        addAPupil(page.body());
    }

    private String writer;

    private void choosePlaceAndCategory() {
        if (form.has("log:kind")) {
            form.choose("log:place", any("log:place")).choose("log:kind", any("log:kind"));
        } else {
            form.choose("log:place-choice", "other")
                    .choose("log:otherPlace", any("log:otherPlace"))
                    .choose("log:category", any("log:category"));
        }
    }

    private String any(String field) {
        List<String> choices = form.choices(field);
        if (choices.isEmpty()) {
            throw new IllegalStateException("the form has nothing to choose at " + field);
        }
        return choices.get(dice.nextInt(choices.size()));
    }

    /**
     * By the way that the form's script goes: asked by a few letters, and added as a row of the page's own template.
     */
    private void addAPupil(String page) throws IOException, InterruptedException {
        Matcher row = ROW.matcher(page);
        if (form.attribute("data-keep") == null || !row.find()) {
            return;
        }
        String letters = "" + (char) ('a' + dice.nextInt(26)) + "aeiou".charAt(dice.nextInt(5));
        Matcher found =
                FIRST_FOUND.matcher(browser.post(form.attribute("data-keep"), "ask=find&log%3Asearch=" + letters)
                        .body());
        if (found.find()) {
            Matcher field = Pattern.compile("<(?:input|select)[^>]*\\bname=\"([^\"]*)\"")
                    .matcher(row.group(1));
            while (field.find()) {
                form.type(field.group(1), field.group().startsWith("<select") ? "HARMED" : found.group(1));
            }
        }
    }

    /** @return whether the form keeps what is being typed. */
    boolean keepsDrafts() {
        return form.attribute("data-keep") != null;
    }

    /**
     * Types on, and what stands there so far is kept.
     *
     * @param share how much of the text stands there, from 0 to 1
     * @throws IOException where it was not kept
     */
    void keep(double share) throws IOException, InterruptedException {
        form.type("log:facts", text.substring(0, (int) (share * text.length())));
        kept++;
        HttpResponse<String> answer = browser.post(
                form.attribute("data-keep"), form.sent() + "&ask=keep&writer=" + writer + "&count=" + kept);
        if (answer.statusCode() != 200 || !answer.body().contains("\"kept\"")) {
            throw new IOException("a draft was not kept: " + answer.statusCode() + " "
                    + answer.body().lines().findFirst().orElse(""));
        }
        form.type("log:kept", writer + ":" + kept);
    }

    /**
     * Sends the form. Whoever gets no answer sends it again, once, as a person would.
     *
     * @return the number of the concern: the answer said that it is logged
     * @throws IOException where it did not
     */
    long send() throws IOException, InterruptedException {
        form.type("log:facts", text);
        HttpResponse<String> answer;
        try {
            answer = browser.post(FORM, form.sentBy("log:submit"));
        } catch (IOException noAnswer) {
            answer = browser.post(FORM, form.sentBy("log:submit"));
        }
        String next = Browser.leadsTo(answer);
        Matcher logged = LOGGED.matcher(next == null ? "" : next);
        if (!logged.find()) {
            throw new IOException("not logged: " + answer.statusCode()
                    + (next == null ? " " + HtmlProblems.of(answer.body()) : " leads to " + next));
        }
        receipt = next;
        return Long.parseLong(logged.group(1));
    }

    private String receipt;

    /** Reads the page that says that it is logged. */
    void readReceipt() throws IOException, InterruptedException {
        HttpResponse<String> page = browser.open(receipt);
        if (page.statusCode() != 200 || !page.body().contains("<h1>Logged</h1>")) {
            throw new IOException("the receipt was not there: " + page.statusCode());
        }
    }

    String text() {
        return text;
    }
}
