package org.wholeschool.sharing.decision;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.sharing.agreement.AgreementChoices;

/** Checks what a form gives for a decision, and says all that is wrong at once. Each outcome needs the same answers. */
final class DecisionCheck {

    /** Code points of one text. */
    private static final int LONGEST_TEXT = 4_000;

    private static final Set<Answers.Text> CHOICES = EnumSet.of(
            Answers.Text.DUTY,
            Answers.Text.MATTERS,
            Answers.Text.HARM,
            Answers.Text.CHILD_TOLD,
            Answers.Text.PARENTS_TOLD);

    private static final Set<Answers.Text> NEEDED = EnumSet.of(
            Answers.Text.HELD,
            Answers.Text.DUTY,
            Answers.Text.MATTERS,
            Answers.Text.MATTERS_WHY,
            Answers.Text.HELPS,
            Answers.Text.HARM,
            Answers.Text.HARM_WHY,
            Answers.Text.CHILD_TOLD,
            Answers.Text.PARENTS_TOLD,
            Answers.Text.REASON);

    private static final Set<Answers.Text> OF_EMERGENCY = EnumSet.of(Answers.Text.SHARED, Answers.Text.SHARED_WHY);

    private final FormCheck form = new FormCheck(LONGEST_TEXT);
    private final LocalDate today;

    DecisionCheck(LocalDate today) {
        this.today = today;
    }

    /**
     * @param entry what a form gave
     * @param parts what the request asks; empty without one
     * @param isChecked whether it was checked who receives it
     * @return what is kept of it
     * @throws BadInput at each field that cannot be taken
     */
    Answers decided(DecisionEntry entry, List<String> parts, boolean isChecked) {
        Map<Answers.Text, String> texts = texts(entry, NEEDED);
        about(entry);
        boolean isUntold = Told.NOT_TOLD.name().equals(entry.texts().get(Answers.Text.CHILD_TOLD))
                || Told.NOT_TOLD.name().equals(entry.texts().get(Answers.Text.PARENTS_TOLD));
        form.refuse(isUntold && texts.get(Answers.Text.UNTOLD_WHY) == null, "untoldWhy", "untoldWhy.required");
        form.required("outcome", entry.outcome(), "outcome.required");
        powers(entry);
        contents(entry);
        sharing(entry, parts, isChecked);
        when(entry);
        form.orThrow();
        return answers(entry, texts, parts);
    }

    /**
     * @param entry what the short form of an emergency gave
     * @param parts what the request asks; empty without one
     * @return what is kept of it
     * @throws BadInput at each field that cannot be taken
     */
    Answers inEmergency(DecisionEntry entry, List<String> parts) {
        Map<Answers.Text, String> texts = texts(entry, OF_EMERGENCY);
        about(entry);
        form.orThrow();
        return answers(entry, texts, parts);
    }

    /** @return a text of one field, checked by itself */
    String note(String field, String typed, String required) {
        String text = form.text(field, typed, required);
        form.orThrow();
        return text;
    }

    private Map<Answers.Text, String> texts(DecisionEntry entry, Set<Answers.Text> needed) {
        Map<Answers.Text, String> texts = new EnumMap<>(Answers.Text.class);
        for (Answers.Text each : Answers.Text.values()) {
            String required = needed.contains(each) ? field(each) + ".required" : null;
            if (CHOICES.contains(each)) {
                form.refuse(required != null && entry.texts().get(each) == null, field(each), required);
                texts.put(each, entry.texts().get(each));
            } else {
                texts.put(each, form.text(field(each), entry.texts().get(each), required));
            }
        }
        texts.put(Answers.Text.AGENCY, entry.to().agencyName());
        texts.put(Answers.Text.NAME, form.line("name", entry.to().name(), null));
        texts.put(Answers.Text.POST, form.line("post", entry.to().post(), null));
        return texts;
    }

    private void about(DecisionEntry entry) {
        form.refuse(entry.pupils().isEmpty() && entry.others().isEmpty(), "children", "children.required");
    }

    private void powers(DecisionEntry entry) {
        long known = AgreementChoices.bases(today, entry.powers()).stream()
                .filter(basis -> entry.powers().contains(basis.code()))
                .count();
        form.refuse(known < entry.powers().stream().distinct().count(), "powers", "powers.unknown");
        boolean isNamed = !entry.powers().isEmpty() || !isBlank(entry.texts().get(Answers.Text.POWER_MORE));
        boolean isUnderDuty = YesNo.YES.name().equals(entry.texts().get(Answers.Text.DUTY));
        form.refuse(
                entry.outcome() != null && entry.outcome().isSharing() && !isUnderDuty && !isNamed,
                "powers",
                "powers.required");
    }

    private void contents(DecisionEntry entry) {
        form.refuse(entry.contents().contains(Content.MAP), "contents", "contents.map");
    }

    private void sharing(DecisionEntry entry, List<String> parts, boolean isChecked) {
        if (entry.outcome() == null) {
            return;
        }
        form.refuse(entry.outcome().isSharing() && !isChecked, "outcome", "outcome.not-checked");
        boolean isHarmful = YesNo.YES.name().equals(entry.texts().get(Answers.Text.HARM));
        form.refuse(entry.outcome().isSharing() && isHarmful, "outcome", "outcome.harmful");
        boolean isPart = entry.outcome() == Outcome.PART && !parts.isEmpty();
        form.refuse(isPart && (entry.given().isEmpty() || entry.given().containsAll(parts)), "given", "given.required");
    }

    private void when(DecisionEntry entry) {
        LocalDate day = entry.lookAgainOn();
        form.refuse(entry.outcome() == Outcome.NOT_YET && day == null, "lookAgainOn", "lookAgainOn.required");
        form.refuse(day != null && !day.isAfter(today), "lookAgainOn", "lookAgainOn.past");
        form.refuse(day != null && day.isAfter(today.plusYears(2)), "lookAgainOn", "lookAgainOn.far");
    }

    private static Answers answers(DecisionEntry entry, Map<Answers.Text, String> texts, List<String> parts) {
        List<String> given = entry.outcome() == Outcome.SHARE
                ? parts
                : entry.outcome() == Outcome.PART
                        ? parts.stream().filter(entry.given()::contains).toList()
                        : List.of();
        return new Answers(
                texts,
                Map.of(
                        Answers.Items.OTHERS,
                        entry.others(),
                        Answers.Items.POWERS,
                        entry.powers(),
                        Answers.Items.PARTS,
                        parts,
                        Answers.Items.GIVEN,
                        given,
                        Answers.Items.CONTENTS,
                        entry.contents().stream().map(Content::name).toList()));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** @return the id of the field of a text, "mattersWhy" */
    static String field(Answers.Text which) {
        String[] parts = which.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder field = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            field.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i], 1, parts[i].length());
        }
        return field.toString();
    }
}
