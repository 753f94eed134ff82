package org.wholeschool.sharing.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.sharing.agreement.AgreementChoices;

/** What a decision says, in words by field, for pages and the list of changes. */
final class DecisionWords {

    private static final Texts WORDS = Texts.of("decision");

    private DecisionWords() {}

    static String moment(Instant at, ZoneId zone) {
        return SchoolDates.WEEKDAY_DATE_TIME.format(at.atZone(zone));
    }

    static String day(LocalDate day) {
        return day == null ? null : SchoolDates.WEEKDAY_DATE.format(day);
    }

    /** @return for whom: name, post and agency, as far as they are known */
    static String who(Answers answers) {
        return Stream.of(
                        answers.text(Answers.Text.NAME),
                        answers.text(Answers.Text.POST),
                        answers.text(Answers.Text.AGENCY))
                .filter(words -> words != null)
                .collect(Collectors.joining(", "));
    }

    /** @return everything, by the end of the key of its label; what is not there is null */
    static Map<String, String> all(DecisionFields decision) {
        Answers answers = decision.answers();
        Map<String, String> words = new LinkedHashMap<>();
        words.put("outcome", WORDS.get("outcome." + decision.getOutcome()));
        put(words, answers, Answers.Text.REASON);
        words.put("who", who(answers));
        words.put("others", lines(answers.list(Answers.Items.OTHERS)));
        put(words, answers, Answers.Text.SHARED);
        put(words, answers, Answers.Text.SHARED_WHY);
        put(words, answers, Answers.Text.HELD);
        words.put("given", lines(answers.list(Answers.Items.GIVEN)));
        words.put("refused", lines(answers.refused()));
        words.put("duty", chosen("yes.", answers, Answers.Text.DUTY));
        words.put("powers", powers(answers));
        words.put("matters", chosen("yes.", answers, Answers.Text.MATTERS));
        put(words, answers, Answers.Text.MATTERS_WHY);
        put(words, answers, Answers.Text.HELPS);
        words.put("harm", chosen("yes.", answers, Answers.Text.HARM));
        put(words, answers, Answers.Text.HARM_WHY);
        words.put("childTold", chosen("told.", answers, Answers.Text.CHILD_TOLD));
        put(words, answers, Answers.Text.CHILD_SAYS);
        words.put("parentsTold", chosen("told.", answers, Answers.Text.PARENTS_TOLD));
        put(words, answers, Answers.Text.PARENTS_SAY);
        put(words, answers, Answers.Text.UNTOLD_WHY);
        put(words, answers, Answers.Text.ADVICE);
        words.put(
                "contents",
                lines(answers.list(Answers.Items.CONTENTS).stream()
                        .map(code -> WORDS.get("content." + code))
                        .toList()));
        return words;
    }

    private static void put(Map<String, String> words, Answers answers, Answers.Text which) {
        words.put(DecisionCheck.field(which), answers.text(which));
    }

    private static String chosen(String keys, Answers answers, Answers.Text which) {
        return answers.text(which) == null ? null : WORDS.get(keys + answers.text(which));
    }

    private static String lines(List<String> items) {
        return items.isEmpty() ? null : String.join("\n", items);
    }

    private static String powers(Answers answers) {
        List<String> chosen = answers.list(Answers.Items.POWERS);
        List<String> names = new ArrayList<>(AgreementChoices.bases(LocalDate.MAX, chosen).stream()
                .filter(basis -> chosen.contains(basis.code()))
                .map(AgreementChoices.Basis::name)
                .toList());
        if (answers.text(Answers.Text.POWER_MORE) != null) {
            names.add(answers.text(Answers.Text.POWER_MORE));
        }
        return lines(names);
    }

    static String label(String field) {
        return WORDS.get("field." + field);
    }
}
