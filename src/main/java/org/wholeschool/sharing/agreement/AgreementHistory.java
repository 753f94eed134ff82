package org.wholeschool.sharing.agreement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;

/** An agreement with all that it has said, put into words. */
final class AgreementHistory {

    private static final Texts WORDS = Texts.of("agreement");

    private final List<AgreementVersion> versions;
    private final ZoneId zone;
    private final LongFunction<String> names;

    /**
     * @param versions in their order
     * @param zone of the school
     * @param names of accounts, null for one that is gone
     */
    AgreementHistory(List<AgreementVersion> versions, ZoneId zone, LongFunction<String> names) {
        this.versions = List.copyOf(versions);
        this.zone = zone;
        this.names = names;
    }

    AgreementView view(Agreement agreement, LocalDate today) {
        Map<String, String> words = AgreementWords.all(agreement);
        return new AgreementView(
                agreement.getId(),
                agreement.getEdition(),
                words.get("title"),
                words.get("scope"),
                words.get("agencies"),
                agreement.on(today),
                agreement.getEndedOn() != null,
                lines(AgreementWords.wording(agreement.terms())),
                List.of("starts", "ends", "review", "ourSigner", "ourSigned", "theirSigner", "theirSigned").stream()
                        .map(field -> new AgreementView.Line(AgreementWords.label(field), words.get(field)))
                        .toList(),
                agreement.getNote(),
                isChangedSinceSigned(),
                changes());
    }

    static List<AgreementView.Line> lines(Map<String, String> words) {
        return words.entrySet().stream()
                .map(each -> new AgreementView.Line(AgreementWords.label(each.getKey()), each.getValue()))
                .toList();
    }

    private List<AgreementView.Change> changes() {
        List<AgreementView.Change> changes = new ArrayList<>();
        AgreementVersion before = null;
        for (AgreementVersion version : versions) {
            String by = version.getKeptBy() == null ? null : names.apply(version.getKeptBy());
            changes.add(
                    0,
                    new AgreementView.Change(
                            version.getEdition(),
                            WORDS.get("step." + version.getStep()),
                            SchoolDates.WEEKDAY_DATE_TIME.format(
                                    version.getKeptAt().atZone(zone)),
                            by == null ? WORDS.get("by.unknown") : by,
                            version.getNote(),
                            before == null ? List.of() : was(before, version)));
            before = version;
        }
        return changes;
    }

    private static List<AgreementView.Line> was(AgreementVersion before, AgreementVersion after) {
        Map<String, String> now = AgreementWords.all(after);
        return AgreementWords.all(before).entrySet().stream()
                .filter(each -> !Objects.equals(each.getValue(), now.get(each.getKey())))
                .map(each -> new AgreementView.Line(
                        AgreementWords.label(each.getKey()),
                        each.getValue() == null ? WORDS.get("nothing") : each.getValue()))
                .toList();
    }

    /** Signatures are under the words that were there when they were entered. */
    private boolean isChangedSinceSigned() {
        AgreementVersion signed = null;
        AgreementVersion before = null;
        for (AgreementVersion version : versions) {
            if (!version.days().areSigned()) {
                signed = null;
            } else if (signed == null || !isSignedAlike(before, version)) {
                signed = version;
            }
            before = version;
        }
        return signed != null && !saysTheSame(signed, before);
    }

    private static boolean isSignedAlike(AgreementFields one, AgreementFields other) {
        return Objects.equals(one.days().ourSigned(), other.days().ourSigned())
                && Objects.equals(one.days().theirSigned(), other.days().theirSigned())
                && Objects.equals(
                        one.terms().text(AgreementText.OUR_SIGNER),
                        other.terms().text(AgreementText.OUR_SIGNER))
                && Objects.equals(
                        one.terms().text(AgreementText.THEIR_SIGNER),
                        other.terms().text(AgreementText.THEIR_SIGNER));
    }

    private static boolean saysTheSame(AgreementFields one, AgreementFields other) {
        return one.getScope() == other.getScope()
                && one.terms().wording().equals(other.terms().wording())
                && Objects.equals(one.days().starts(), other.days().starts())
                && Objects.equals(one.days().ends(), other.days().ends());
    }
}
