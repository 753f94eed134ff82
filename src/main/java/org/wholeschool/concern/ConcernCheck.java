package org.wholeschool.concern;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.wholeschool.platform.BadInput;

/** Finds everything that is missing or wrong in what a form gives, so that a person can put it right in one go. */
final class ConcernCheck {

    /** A phone's clock may run ahead of ours by so much. */
    private static final Duration CLOCK_SLACK = Duration.ofMinutes(5);

    private static final int LONGEST_KEY = 64;

    private final List<BadInput> problems = new ArrayList<>();

    private ConcernCheck() {
    }

    /**
     * @param form what was given
     * @param now  the present
     * @return what is wrong, in the order of the form; empty where nothing is. A part that is missing is wrong at the field
     *         "person:n:role", n from 0
     */
    static List<BadInput> problems(NewConcern form, Instant now) {
        ConcernCheck check = new ConcernCheck();
        check.hold(form.submission() != null && !form.submission().isBlank() && form.submission().length() <= LONGEST_KEY, null, "form.unknown");
        check.hold(form.facts() != null && !form.facts().isBlank(), "facts", "facts.required");
        check.text("facts", form.facts());
        check.text("opinion", form.opinion());
        check.when(form, now);
        check.hold(form.placeId() != null, "place", "place.required");
        for (int i = 0; i < form.people().size(); i++) {
            check.hold(form.people().get(i).role() != null, "person:" + i + ":role", "people.role");
        }
        check.hold(form.source() != null, "source", "source.required");
        check.hold(form.categoryId() != null, "category", "category.required");
        return check.problems;
    }

    private void text(String field, String text) {
        if (text != null) {
            hold(text.codePointCount(0, text.length()) <= ConcernLog.LONGEST_TEXT, field, "text.long", ConcernLog.LONGEST_TEXT);
            hold(text.indexOf('\0') < 0, field, "text.nul");
        }
    }

    private void when(NewConcern form, Instant now) {
        if (form.occurredFrom() == null || form.occurredTo() == null) {
            hold(form.occurredFrom() == form.occurredTo(), "when", "when.half");
        } else {
            hold(!form.occurredTo().isBefore(form.occurredFrom()), "when", "when.order");
            hold(!form.occurredTo().isAfter(now.plus(CLOCK_SLACK)), "when", "when.future");
        }
    }

    private void hold(boolean holds, String field, String key, Object... arguments) {
        if (!holds) {
            problems.add(new BadInput(field, key, arguments));
        }
    }
}
