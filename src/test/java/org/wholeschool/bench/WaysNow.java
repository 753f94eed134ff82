package org.wholeschool.bench;

import com.microsoft.playwright.Locator;

/** The ways of the product as it is built here. */
final class WaysNow extends Ways {

    WaysNow(String number) {
        answers(LookUp.PUPIL, seeker -> {
            search(seeker, "manraj", "Manraj Sandhu");
            seeker.see(seeker.of("#open-concerns", "8 open concerns, 18 closed"));
            seeker.see(seeker.of(".pupil-main tbody tr").nth(7));
        });
        answers(LookUp.HARASSMENT, seeker -> {
            menu(seeker, "Reports", "/casework/inspection.xhtml");
            seeker.press(seeker.of("#ask summary", "Single kinds"));
            seeker.press(seeker.of("#ask label", "Sexual harassment"));
            seeker.follow(seeker.of("[id='ask:show']"));
            seeker.see(seeker.of("#asked", "47 concerns"));
            seeker.see(seeker.of("#totals .sum"));
            seeker.see(seeker.of(".inspected > li").first());
        });
        answers(LookUp.FORM, seeker -> {
            search(seeker, "10h", "Form 10H");
            seeker.follow(seeker.of("nav.picks a", "This half-term"));
            seeker.seeAll(rows(seeker), 14);
        });
        answers(LookUp.OVERDUE, WaysBefore::overdue);
        answers(LookUp.PLACE, seeker -> {
            search(seeker, "lower yard lunch", "Lower yard, Lunch");
            seeker.follow(seeker.of("nav.picks a", "This half-term"));
            seeker.seeAll(rows(seeker), 6);
        });
        answers(LookUp.TEACHER, seeker -> {
            search(seeker, "tilly rey", "logged by them");
            seeker.follow(seeker.of("nav.picks a", "This school year"));
            seeker.seeAll(rows(seeker), 3);
        });
        answers(LookUp.REFERRALS, seeker -> {
            seeker.see(seeker.of("#now li.warn", "Answer overdue"));
            seeker.press(seeker.of("#now summary", "more referral"));
            seeker.follow(seeker.of("[id$='referrals-waiting']"));
            seeker.seeAll(rows(seeker), 4);
        });
        answers(LookUp.NOTE, seeker -> {
            search(seeker, "manraj", "Manraj Sandhu");
            seeker.see(seeker.of("#latest-note", "She had heard about it at home"));
        });
        answers(LookUp.NUMBER, seeker -> WaysBefore.number(seeker, number));
        answers(LookUp.CASE_LEAD, seeker -> {
            search(seeker, "megan desai", "case lead");
            seeker.seeAll(rows(seeker), 2);
        });
    }

    private static Locator rows(Seeker seeker) {
        return seeker.of(".rows tbody tr");
    }
}
