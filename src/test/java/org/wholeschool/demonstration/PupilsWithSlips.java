package org.wholeschool.demonstration;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.wholeschool.bench.Browser;
import org.wholeschool.bench.HtmlForm;

/**
 * Pupils who answer the survey with the slips that were printed, each by the forms of its page, without signing in. By
 * seeded chance one in thirty does not feel safe at the place, and one in eight not at the next one.
 */
public final class PupilsWithSlips {

    private static final Pattern CODE = Pattern.compile("[2-9B-Z]+-[2-9B-Z]{5}-[2-9B-Z]{5}");
    private static final String PAGE = "/survey/answer.xhtml";
    private static final double AT_THE_PLACE = 1 / 30.0;
    private static final double ELSEWHERE = 1 / 8.0;

    private final String server;
    private final String place;
    private final Random chance = new Random(1);

    /** @param place what it is called in the survey */
    public PupilsWithSlips(String server, String place) {
        this.server = server;
        this.place = place;
    }

    /** @return the codes of a sheet of slips */
    public static List<String> codes(byte[] sheet) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(sheet)) {
            return CODE.matcher(new PDFTextStripper().getText(pdf))
                    .results()
                    .map(MatchResult::group)
                    .toList();
        }
    }

    /**
     * Each answers with one of the codes.
     *
     * @return how many they are
     */
    public int answer(List<String> codes) throws IOException, InterruptedException {
        for (String code : codes) {
            answer(code);
        }
        return codes.size();
    }

    private void answer(String code) throws IOException, InterruptedException {
        Browser browser = new Browser(server);
        String places =
                sent(browser, HtmlForm.of(browser.get(PAGE).body(), "start").type("start:code", code), "start:begin");
        HtmlForm form = HtmlForm.of(places, "places");
        form.choose("places:feeling", chance.nextBoolean() ? "SAFE" : "VERY_SAFE");
        String here = number(places, place);
        List<String> all = form.choices("places:unsafe");
        if (chance.nextDouble() < AT_THE_PLACE) {
            form.choose("places:unsafe", here);
        } else if (chance.nextDouble() < ELSEWHERE) {
            form.choose("places:unsafe", all.get((all.indexOf(here) + 1) % all.size()));
        }
        String thanks = sent(browser, HtmlForm.of(sent(browser, form, "places:next"), "reasons"), "reasons:send");
        if (!thanks.contains("Thank you")) {
            throw new IllegalStateException("an answer was not taken");
        }
    }

    private static String sent(Browser browser, HtmlForm form, String button) throws IOException, InterruptedException {
        return browser.on(browser.post(form.attribute("action"), form.sentBy(button)));
    }

    /** @return the value of the box whose label is the name of a place */
    private static String number(String page, String name) {
        Matcher label = Pattern.compile("<label for=\"(places:unsafe:\\d+)\"[^>]*>\\s*" + Pattern.quote(name))
                .matcher(page);
        if (!label.find()) {
            throw new IllegalStateException("nobody is asked about " + name);
        }
        Matcher box = Pattern.compile("<input[^>]*id=\"" + label.group(1) + "\"[^>]*value=\"(\\d+)\"")
                .matcher(page);
        if (!box.find()) {
            throw new IllegalStateException("no box for " + name);
        }
        return box.group(1);
    }
}
