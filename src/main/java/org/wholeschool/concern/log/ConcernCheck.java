package org.wholeschool.concern.log;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wholeschool.concern.injury.Injuries;
import org.wholeschool.platform.BadInput;

/** Finds everything that is missing or wrong in what a form gives, so that a person can put it right in one go. */
public final class ConcernCheck {

    /** More than anybody names, and fewer than a roll: whoever names all is not logging. */
    public static final int MOST_PEOPLE = 50;

    /** A phone's clock may run ahead of ours by so much. */
    private static final Duration CLOCK_SLACK = Duration.ofMinutes(5);

    private static final int LONGEST_KEY = 64;

    /** The fields in the order of the form: the first that is wrong is said first. */
    private static final List<String> FIELDS = List.of(
            "facts",
            "when",
            "date",
            "until",
            "band",
            "from",
            "to",
            "place",
            "people",
            "category",
            "source",
            "opinion",
            "done",
            "told",
            "said",
            "injuries");

    private final List<BadInput> problems = new ArrayList<>();

    private ConcernCheck() {}

    /**
     * @param form what was given
     * @param now the present
     * @return what is wrong, in the order of the form; empty where nothing is. Who was there, which part they had and
     *     how one knows of it are asked for and never needed: a concern must not wait for them
     */
    public static List<BadInput> problems(NewConcern form, Instant now) {
        ConcernCheck check = new ConcernCheck();
        check.hold(
                form.submission() != null
                        && !form.submission().isBlank()
                        && form.submission().length() <= LONGEST_KEY,
                null,
                "form.unknown");
        check.hold(form.facts() != null && !form.facts().isBlank(), "facts", "facts.required");
        check.text("facts", form.facts());
        check.text("opinion", form.opinion());
        check.text("done", form.response().done());
        check.text("told", form.response().told());
        check.text("said", form.response().said());
        check.when(form, now);
        check.hold(form.placeId() != null, "place", "place.required");
        check.hold(form.people().size() <= MOST_PEOPLE, "people", "people.many", MOST_PEOPLE);
        check.hold(form.categoryId() != null, "category", "category.required");
        check.problems.addAll(Injuries.problems(form.injuries()));
        return check.problems;
    }

    /** @throws BadInput the first of {@link #problems}, where there is one */
    static void refuse(NewConcern form, Instant now) {
        List<BadInput> problems = problems(form, now);
        if (!problems.isEmpty()) {
            throw problems.get(0);
        }
    }

    /** @return what is wrong in the order of the form; what is wrong with all of it comes first */
    static List<BadInput> inOrder(List<BadInput> problems) {
        return problems.stream()
                .sorted(Comparator.comparing(problem -> problem.field() == null ? -1 : FIELDS.indexOf(problem.field())))
                .toList();
    }

    private void text(String field, String text) {
        if (text != null) {
            int length = text.codePointCount(0, text.length());
            hold(length <= ConcernLog.LONGEST_TEXT, field, "text.long", ConcernLog.LONGEST_TEXT, length);
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
