package org.wholeschool.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wholeschool.demonstration.LaterLog;
import org.wholeschool.demonstration.PupilsWithSlips;
import org.wholeschool.demonstration.story.DemonstrationSchool;
import org.wholeschool.intervention.evaluation.TimeToTell;
import org.wholeschool.testing.launch.Product;

/**
 * How long a lead waits for what is said of plans: the plans side by side, a plan's page, what counts say at its
 * review, and what a survey of all pupils says; in the demonstration school, and in one with so many times as many
 * concerns, which come in as another system's log. How long counts would need until they could tell is timed by itself,
 * since it is a simulation.
 */
final class Plans implements Command {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    /** After the review of the plan that runs in the demonstration school of that day. */
    private static final LocalDate REVIEWED = LocalDate.of(2027, 6, 8);

    private static final String PLAN = "The bus stop after school";
    private static final double[] A_WEEK = {.5, 1, 2, 4};
    private static final int BASELINE = 26;

    @Override
    public String about() {
        return "times the pages of plans: side by side, one plan, what counts say at its review, a survey of all "
                + "pupils; with the demonstration school's concerns and with several times as many";
    }

    @Override
    public Options options() {
        return new Options()
                .word("database", "which database", "h2", "postgresql")
                .number("times", 9, 1, 100, "how often each page is opened, of which the one in the middle counts")
                .number("larger", 8, 2, 16, "how many times as many concerns the other school has")
                .number("answers", 1200, 10, 5000, "pupils who answer the survey at most; no more than there are");
    }

    @Override
    public boolean run(Options options) throws Exception {
        simulation();
        school(options, 1);
        school(options, options.number("larger"));
        return true;
    }

    /** Warm, since a server is by the time that somebody plans; with ten times as many concerns to compare with. */
    private static void simulation() {
        for (int warm = 0; warm < 2; warm++) {
            for (double own : A_WEEK) {
                long begin = System.nanoTime();
                OptionalInt weeks = new TimeToTell(own, 10 * own, 1).weeksAfter(BASELINE, new Random(1));
                double seconds = (System.nanoTime() - begin) / 1e9;
                if (warm > 0) {
                    System.out.printf(
                            Locale.ROOT,
                            "until counts could tell, %.1f concerns a week: %s weeks, worked out in %.2f s%n",
                            own,
                            weeks.isPresent() ? weeks.getAsInt() : "more than " + TimeToTell.LONGEST,
                            seconds);
                }
            }
        }
    }

    private static void school(Options options, int larger) throws Exception {
        try (Store store = Store.make(options.word("database"))) {
            Map<String, String> settings = new TreeMap<>(store.settings());
            int concerns = DemonstrationSchool.generate(DemonstrationSchool.SEED, TODAY)
                    .concerns()
                    .size();
            try (Product product = started(store, settings, TODAY)) {
                Browser lead = Demonstrated.signedIn(product.address(), "lead");
                LaterLog log = new LaterLog(DemonstrationSchool.generate(DemonstrationSchool.SEED, TODAY), 1);
                for (int asked = concerns * larger; concerns < asked; ) {
                    byte[] file = log.of(LocalDate.of(TODAY.getYear() - 1, 9, 1), TODAY, 0);
                    concerns += BroughtIn.take(lead, file);
                }
            }
            try (Product product = started(store, settings, REVIEWED)) {
                Browser lead = Demonstrated.signedIn(product.address(), "lead");
                System.out.printf("%n%s, %,d concerns%n", options.word("database"), concerns);
                int times = options.number("times");
                time("plans side by side", times, () -> shown(lead, "/intervention/compare.xhtml"));
                String plan = planned(shown(lead, "/intervention/plans.xhtml"));
                time("a plan that runs", times, () -> shown(lead, plan));
                HtmlForm form = HtmlForm.of(shown(lead, plan), "plan");
                time(
                        "what counts say, asked once",
                        1,
                        () -> lead.on(lead.post(form.attribute("action"), form.sentBy("plan:evaluate"))));
                String answered = time("a plan with what counts said", times, () -> shown(lead, plan));
                System.out.println("  " + said(answered));
                survey(lead, product.address(), options);
            }
        }
    }

    private static void survey(Browser lead, String server, Options options) throws Exception {
        HtmlForm open = HtmlForm.of(shown(lead, "/survey/list.xhtml"), "open");
        String survey = Browser.leadsTo(lead.post(
                "/survey/list.xhtml",
                open.choose("open:kind", "PUPILS")
                        .choose("open:term", open.choices("open:term").get(0))
                        .sentBy("open:go")));
        HtmlForm slips = HtmlForm.of(shown(lead, survey), "slips");
        List<String> codes = PupilsWithSlips.codes(lead.download(slips.attribute("action"), slips.sentBy("slips:all")));
        List<String> used = codes.subList(0, Math.min(codes.size(), options.number("answers")));
        new PupilsWithSlips(server, "Canteen corridor and lockers").answer(used);
        HtmlForm close = HtmlForm.of(shown(lead, survey), "close");
        time(
                "a survey is closed, of which %,d answered".formatted(used.size()),
                1,
                () -> lead.on(lead.post(close.attribute("action"), close.sentBy("close:go"))));
        time("what it says", options.number("times"), () -> shown(lead, survey));
    }

    private static Product started(Store store, Map<String, String> settings, LocalDate day) throws Exception {
        settings.put("wholeschool.demonstration.day", day.toString());
        return Demonstrated.started(store, settings);
    }

    private static String shown(Browser browser, String path) throws IOException, InterruptedException {
        return browser.on(browser.get(path));
    }

    private static String planned(String plans) {
        Matcher way = Pattern.compile("href=\"(/intervention/plan\\.xhtml\\?id=\\d+)\"[^>]*>" + PLAN)
                .matcher(plans);
        if (!way.find()) {
            throw new IllegalStateException("no plan is called " + PLAN);
        }
        return way.group(1);
    }

    private static String said(String plan) {
        Matcher answer = Pattern.compile("(?s)id=\"answer\"[^>]*>(.*?)</p>").matcher(plan);
        if (!answer.find()) {
            throw new IllegalStateException("counts said nothing");
        }
        return answer.group(1).replaceAll("<[^>]*>", "");
    }

    /** @return the last answer */
    private static String time(String what, int times, Callable<String> asked) throws Exception {
        Latencies each = new Latencies();
        String last = null;
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            last = asked.call();
            each.add(System.nanoTime() - begin);
        }
        System.out.printf(
                "  %s: %d ms%s%n", what, each.within(.5), times == 1 ? "" : ", at most %d".formatted(each.within(1)));
        return last;
    }
}
