package org.wholeschool.bench;

import com.microsoft.playwright.Locator;

/** The ways of the product before its lists became tables (commit 1512762c). */
final class WaysBefore extends Ways {

    WaysBefore(String number) {
        lacks(LookUp.PUPIL, "26 concerns, and of none whether it is open: each has to be opened", seeker -> {
            search(seeker, "manraj", "Manraj Sandhu");
            seeker.seeAll(seeker.of("main table tbody tr"), 26);
        });
        lacks(LookUp.HARASSMENT, "42 of 47 (not where it is a further kind), and of none what was done", seeker -> {
            menu(seeker, "Concerns", "/concern/list.xhtml");
            seeker.press(seeker.of("details.which > summary"));
            seeker.choose(seeker.of("[id='choose:kind']"), "Sexual harassment");
            seeker.fill(seeker.of("[id='choose:first']"), "2026-09-01");
            seeker.follow(seeker.of("[id='choose:show']"));
            seeker.see(seeker.of("p.hint", "42 concerns"));
            seeker.see(cards(seeker).first());
        });
        lacks(LookUp.FORM, "12 of its 27 pupils, whose pages have to be opened", seeker -> {
            if (seeker.isPhone()) {
                seeker.follow(seeker.of("a.to-search"));
                seeker.fill(seeker.of("#sought"), "10H");
                seeker.enter(seeker.of("#sought"));
                seeker.seeAll(seeker.of(".hits a"), 12);
            } else {
                seeker.fill(seeker.of("#search-all"), "10H");
                seeker.seeAll(seeker.of(".suggested a"), 12);
            }
        });
        answers(LookUp.OVERDUE, WaysBefore::overdue);
        answers(LookUp.PLACE, seeker -> {
            search(seeker, "lower yard", "Lower yard");
            seeker.choose(seeker.of("[id='choose:part']"), "Lunch");
            seeker.fill(seeker.of("[id='choose:first']"), "2026-11-02");
            seeker.follow(seeker.of("[id='choose:show']"));
            seeker.seeAll(cards(seeker), 6);
        });
        lacks(LookUp.TEACHER, "the list cannot be asked by whom it was logged", seeker -> {
            menu(seeker, "Concerns", "/concern/list.xhtml");
            seeker.press(seeker.of("details.which > summary"));
            seeker.see(seeker.of("[id='choose:show']"));
        });
        lacks(LookUp.REFERRALS, "those that are overdue or refused; not the others", WaysBefore::referrals);
        answers(LookUp.NOTE, seeker -> {
            search(seeker, "manraj", "Manraj Sandhu");
            seeker.follow(seeker.of("a[href*='/concern/chronology.xhtml']").first());
            seeker.see(seeker.of("main dd", "She had heard about it at home"));
        });
        answers(LookUp.NUMBER, seeker -> number(seeker, number));
        lacks(LookUp.CASE_LEAD, "those of the inbox; not what is decided or closed", WaysBefore::caseLead);
    }

    static void overdue(Seeker seeker) {
        seeker.follow(seeker.of("#now a", "more overdue actions"));
        Locator late = seeker.of("main li.sheet").filter(new Locator.FilterOptions().setHasText("Overdue"));
        seeker.seeAll(late, 6);
    }

    static void referrals(Seeker seeker) {
        seeker.press(seeker.of("#now summary", "more referral"));
        seeker.see(seeker.of("#now li.warn", "Referral to Children's social care"));
        seeker.see(seeker.of("#now li.more li.warn", "Referral to Police"));
    }

    static void number(Seeker seeker, String number) {
        search(seeker, number, "Concern " + number);
        seeker.see(seeker.of("h1", "Sexual violence"));
        seeker.see(seeker.of("main", "was touched under their clothes")
                .locator("p.as-typed")
                .first());
    }

    static void caseLead(Seeker seeker) {
        seeker.follow(seeker.of("#now .titled a"));
        seeker.seeAll(seeker.of("#inbox li.sheet"), 8);
    }

    private static Locator cards(Seeker seeker) {
        return seeker.of("ul.concerns > li.sheet");
    }
}
