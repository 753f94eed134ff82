package org.wholeschool.sharing.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wholeschool.agency.AgencyPeople;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;

/** Checks what a form gives for a request, and says all that is wrong at once. */
final class RequestCheck {

    /** Code points of one text. */
    static final int LONGEST_TEXT = 4_000;

    /** A request with more items is a form of its own, and comes as a letter. */
    private static final int MOST_PARTS = 20;

    private static final int YEARS_AHEAD = 2;

    private final FormCheck form = new FormCheck(LONGEST_TEXT);
    private final LocalDate today;
    private final Instant now;

    RequestCheck(LocalDate today, Instant now) {
        this.today = today;
        this.now = now;
    }

    /**
     * @param entry what a form gave
     * @param person the one who asks, as the directory has them; null where it does not
     * @return what is kept of it
     * @throws BadInput at each field that cannot be taken
     */
    Asked asked(RequestEntry entry, AgencyPeople.Line person) {
        Map<Asked.Text, String> texts = new EnumMap<>(Asked.Text.class);
        form.required("way", entry.way(), "way.required");
        identity(entry.identity(), entry.called(), person);
        form.required("received", entry.received(), "received.required");
        form.refuse(entry.received() != null && entry.received().isAfter(now), "received", "received.future");
        String place = line("place", entry.place(), null);
        form.refuse(
                entry.pupils().isEmpty() && entry.others().isEmpty() && place == null, "children", "about.required");
        List<String> parts = parts(form.text("parts", entry.parts(), "parts.required"));
        purposes(entry, texts);
        due(entry);
        texts.put(Asked.Text.NAME, line("name", entry.from().name(), null));
        texts.put(Asked.Text.POST, line("post", entry.from().post(), null));
        form.orThrow();
        boolean wasRung = entry.identity() == IdentityCheck.CALLED_BACK;
        texts.put(Asked.Text.WAY, entry.way().name());
        texts.put(Asked.Text.AGENCY, entry.from().agencyName());
        texts.put(Asked.Text.IDENTITY, entry.identity().name());
        texts.put(Asked.Text.CALLED, wasRung ? entry.called() : null);
        texts.put(Asked.Text.PLACE, place);
        texts.put(Asked.Text.URGENCY, entry.urgency().name());
        texts.put(
                Asked.Text.DUE_ON,
                entry.urgency() == Urgency.DATE ? entry.dueOn().toString() : null);
        texts.put(Asked.Text.VICTIM, Asked.ticked(entry.ofVictim()));
        return new Asked(texts, lists(entry, parts));
    }

    private void purposes(RequestEntry entry, Map<Asked.Text, String> texts) {
        String more = line("purposeMore", entry.purposeMore(), null);
        form.refuse(entry.purposes().isEmpty() && more == null, "purposes", "purposes.required");
        codes("purposes", Asked.Items.PURPOSES, entry.purposes());
        codes("powers", Asked.Items.POWERS, entry.powers());
        codes("points", Asked.Items.POINTS, entry.points());
        texts.put(Asked.Text.PURPOSE_MORE, more);
        texts.put(Asked.Text.POWER_MORE, line("powerMore", entry.powerMore(), null));
    }

    private void due(RequestEntry entry) {
        form.required("urgency", entry.urgency(), "urgency.required");
        boolean isOnDay = entry.urgency() == Urgency.DATE;
        form.refuse(isOnDay && entry.dueOn() == null, "dueOn", "due.required");
        form.refuse(
                isOnDay && entry.dueOn() != null && entry.dueOn().isAfter(today.plusYears(YEARS_AHEAD)),
                "dueOn",
                "due.far");
    }

    private static Map<Asked.Items, List<String>> lists(RequestEntry entry, List<String> parts) {
        return Map.of(
                Asked.Items.OTHERS,
                entry.others(),
                Asked.Items.PARTS,
                parts,
                Asked.Items.PURPOSES,
                entry.purposes(),
                Asked.Items.POWERS,
                entry.powers(),
                Asked.Items.POINTS,
                entry.ofVictim() ? entry.points() : List.of());
    }

    /** Says what is wrong with how it was checked who asks. */
    void identity(IdentityCheck check, String called, AgencyPeople.Line person) {
        form.required("identity", check, "identity.required");
        form.refuse(check == IdentityCheck.CALLED_BACK && called == null, "identity", "identity.no-number");
        boolean isKnown =
                person != null && person.isVerified() && person.entry().email() != null;
        form.refuse(check == IdentityCheck.VERIFIED_ADDRESS && !isKnown, "identity", "identity.not-verified");
    }

    /** @return a text of one field, checked by itself */
    String note(String field, String typed, String required) {
        return form.text(field, typed, required);
    }

    String line(String field, String typed, String required) {
        return form.line(field, typed, required);
    }

    void required(String field, Object given, String sentence) {
        form.required(field, given, sentence);
    }

    void orThrow() {
        form.orThrow();
    }

    private List<String> parts(String typed) {
        List<String> parts = typed == null
                ? List.of()
                : typed.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        form.refuse(parts.size() > MOST_PARTS, "parts", "parts.many", MOST_PARTS);
        return parts;
    }

    private void codes(String field, Asked.Items which, List<String> codes) {
        boolean isKnown = RequestChoices.of(which, codes).size()
                == codes.stream().distinct().count();
        form.refuse(!isKnown, field, "choice.unknown");
    }
}
