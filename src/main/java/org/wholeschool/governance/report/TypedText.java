package org.wholeschool.governance.report;

/**
 * What was typed for a section of a report.
 *
 * @param section which
 * @param edition how often its text had been written when its writer saw it
 * @param text what it says; what the published numbers say may be in it and is not kept, because the report has it
 *     anyway
 * @param touched whether its writer changed it: a proposal that nobody touched gives way to what a colleague wrote
 * @param looked the words of it that its writer has confirmed ({@link org.wholeschool.governance.PublicTexts#checked})
 */
public record TypedText(ReportSection section, int edition, String text, boolean touched, String looked) {

    /** @return the address of its box in the page, for a fault */
    String field() {
        return field(section);
    }

    static String field(ReportSection section) {
        return "part:" + section.ordinal() + ":text";
    }
}
