package org.wholeschool.sharing.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholeschool.agency.Agencies;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;

/** Checks what a form gives for an agreement, and says all that is wrong at once. */
final class AgreementCheck {

    /** Code points of one text. Two pages hold what is usual. */
    static final int LONGEST_TEXT = 4_000;

    /** Years before and after today that a day can be. */
    private static final int YEARS = 30;

    private final FormCheck form = new FormCheck(LONGEST_TEXT);
    private final LocalDate today;

    AgreementCheck(LocalDate today) {
        this.today = today;
    }

    /**
     * @param entry what a form gave
     * @param directory the agencies of the school
     * @param before the agreement's agencies until now
     * @return what is kept of it
     * @throws BadInput at each field that cannot be taken
     */
    Terms terms(AgreementEntry entry, List<Agencies.Line> directory, List<Terms.Party> before) {
        Map<AgreementText, String> texts = new EnumMap<>(AgreementText.class);
        AgreementDays days = entry.days();
        texts(entry, texts, AgreementText.TITLE);
        form.required("scope", entry.scope(), "scope.required");
        List<Terms.Party> parties = parties(entry.agencies(), directory, before);
        for (AgreementText each : AgreementText.values()) {
            if (each != AgreementText.TITLE && each.isWording()) {
                texts(entry, texts, each);
            }
        }
        codes("kinds", entry.kinds(), known(entry.kinds(), AgreementChoices.namesOfKinds(entry.kinds())));
        codes("bases", entry.bases(), known(entry.bases(), AgreementChoices.namesOfBases(entry.bases())));
        days(days);
        texts(entry, texts, AgreementText.OUR_SIGNER);
        texts(entry, texts, AgreementText.THEIR_SIGNER);
        signatures(days, texts);
        if (days.areSigned()) {
            signed(days, texts, entry);
        }
        form.orThrow();
        return new Terms(texts, parties, List.copyOf(entry.kinds()), List.copyOf(entry.bases()));
    }

    /** @return a text of one field of the page, checked by itself */
    String note(String field, String typed, String required) {
        String text = form.text(field, typed, required);
        refuseControls(field, text);
        return text;
    }

    /** Refuses the day of the next review where it cannot be. */
    void nextReview(String field, LocalDate next, LocalDate ends) {
        form.required(field, next, "review.required");
        form.refuse(next != null && !next.isAfter(today), field, "review.past");
        far(field, next);
        form.refuse(next != null && ends != null && next.isAfter(ends), field, "review.after-end");
    }

    void orThrow() {
        form.orThrow();
    }

    private static boolean known(Collection<String> codes, List<String> names) {
        return names.size() == codes.stream().distinct().count();
    }

    private void codes(String field, Collection<String> codes, boolean areKnown) {
        form.refuse(!codes.isEmpty() && !areKnown, field, "choice.unknown");
    }

    private void texts(AgreementEntry entry, Map<AgreementText, String> texts, AgreementText which) {
        String typed = entry.texts().get(which);
        String required = which == AgreementText.TITLE ? "title.required" : null;
        String text =
                which.isLine() ? form.line(which.field(), typed, required) : form.text(which.field(), typed, required);
        refuseControls(which.field(), text);
        if (text != null) {
            texts.put(which, text);
        }
    }

    private void refuseControls(String field, String text) {
        form.refuse(
                text != null
                        && text.chars().anyMatch(each -> Character.isISOControl(each) && each != '\n' && each != '\t'),
                field,
                "text.control");
    }

    private List<Terms.Party> parties(List<String> codes, List<Agencies.Line> directory, List<Terms.Party> before) {
        form.refuse(codes.isEmpty(), "agencies", "agencies.required");
        List<Terms.Party> parties = new ArrayList<>();
        for (String code : codes.stream().distinct().toList()) {
            Optional<Terms.Party> known =
                    before.stream().filter(party -> party.code().equals(code)).findFirst();
            Optional<Agencies.Line> line =
                    directory.stream().filter(each -> each.code().equals(code)).findFirst();
            form.refuse(known.isEmpty() && line.isEmpty(), "agencies", "agency.unknown");
            boolean isOut = known.isEmpty() && line.isPresent() && !line.get().active();
            form.refuse(
                    isOut,
                    "agencies",
                    "agency.out",
                    line.map(Agencies.Line::name).orElse(""));
            known.or(() -> line.map(each -> new Terms.Party(each.code(), each.name())))
                    .ifPresent(parties::add);
        }
        return parties;
    }

    private void days(AgreementDays days) {
        far("starts", days.starts());
        far("ends", days.ends());
        form.refuse(
                days.starts() != null && days.ends() != null && days.ends().isBefore(days.starts()),
                "ends",
                "ends.before-start");
        far("review", days.review());
        form.refuse(
                days.review() != null && days.ends() != null && days.review().isAfter(days.ends()),
                "review",
                "review.after-end");
        form.refuse(
                days.review() != null && days.starts() != null && days.review().isBefore(days.starts()),
                "review",
                "review.before-start");
    }

    private void far(String field, LocalDate day) {
        form.between(field, day, today.minusYears(YEARS), today.plusYears(YEARS), "day.far", "day.far");
    }

    private void signatures(AgreementDays days, Map<AgreementText, String> texts) {
        signature("ourSigner", texts.get(AgreementText.OUR_SIGNER), "ourSigned", days.ourSigned());
        signature("theirSigner", texts.get(AgreementText.THEIR_SIGNER), "theirSigned", days.theirSigned());
    }

    private void signature(String who, String name, String when, LocalDate day) {
        form.refuse(name == null && day != null, who, "signer.required");
        form.refuse(name != null && day == null, when, "signed.required");
        form.between(when, day, today.minusYears(YEARS), today, "day.far", "signed.future");
    }

    /** What both have signed has to say what it is about. */
    private void signed(AgreementDays days, Map<AgreementText, String> texts, AgreementEntry entry) {
        form.refuse(texts.get(AgreementText.PURPOSE) == null, "purpose", "purpose.required");
        form.refuse(entry.kinds().isEmpty() && texts.get(AgreementText.OTHER_DATA) == null, "kinds", "kinds.required");
        form.refuse(entry.bases().isEmpty(), "bases", "bases.required");
        form.required("starts", days.starts(), "starts.required");
        form.required("review", days.review(), "review.required");
    }
}
