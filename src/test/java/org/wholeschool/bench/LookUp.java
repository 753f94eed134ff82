package org.wholeschool.bench;

/** What a safeguarding lead looks up most often, as questions about the made-up school on 30 November 2026. */
enum LookUp {
    PUPIL("Which concerns about Manraj Sandhu are open?"),
    HARASSMENT("All sexual harassment since 1 September: how many, and what was done?"),
    FORM("Which concerns about pupils of 10H were logged this half-term?"),
    OVERDUE("Which actions are overdue, and whose are they?"),
    PLACE("What happened on the lower yard at lunch this half-term?"),
    TEACHER("What has Tilly Reynolds logged this school year?"),
    REFERRALS("Which referrals wait for an answer, and since when?"),
    NOTE("What does the latest note about Manraj Sandhu say?"),
    NUMBER("What is the concern with this number about?"),
    CASE_LEAD("Of which concerns is Megan Desai the case lead?");

    private final String question;

    LookUp(String question) {
        this.question = question;
    }

    String question() {
        return question;
    }
}
