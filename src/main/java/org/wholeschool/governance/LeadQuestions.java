package org.wholeschool.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.wholeschool.disclosure.family.FamilyTable;
import org.wholeschool.platform.Texts;

/** What a governor can ask the safeguarding lead: what the published numbers give reason to ask first. */
final class LeadQuestions {

    private static final int MOST_QUESTIONS = 5;

    private final Texts texts = Texts.of("governance");
    private final Dashboard page;

    /** @param page the page whose numbers are asked about */
    LeadQuestions(Dashboard page) {
        this.page = page;
    }

    /** @return what to ask the lead next: what the numbers give reason to ask first. */
    List<String> all() {
        List<String> questions = new ArrayList<>();
        if (!page.isOfYear()) {
            List.of(FamilyTable.CATEGORIES, FamilyTable.PLACES, FamilyTable.BANDS)
                    .forEach(which -> page.table(which.name()).risen().stream()
                            .findFirst()
                            .ifPresent(risen -> questions.add(texts.get(
                                    risen.known() ? "ask.more" : "ask.unknown",
                                    risen.name(),
                                    risen.before() ? page.beforeTitle() : page.yearBeforeTitle()))));
            if (questions.isEmpty() && page.hasRisen()) {
                questions.add(texts.get("ask.up"));
            }
            page.beside().involvedMoved().ifPresent(questions::add);
            if (page.beside().isLate()) {
                questions.add(texts.get("ask.late"));
            }
            page.beside().fewTrained().ifPresent(course -> questions.add(texts.get("ask.training", course)));
        }
        IntStream.rangeClosed(1, 3)
                .mapToObj(
                        i -> texts.get("ask." + i, texts.get(page.isOfYear() ? "ask.this-year" : "ask.this-half-term")))
                .forEach(questions::add);
        return questions.stream().limit(MOST_QUESTIONS).toList();
    }
}
