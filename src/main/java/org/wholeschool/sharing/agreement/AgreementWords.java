package org.wholeschool.sharing.agreement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;

/** What an agreement says, in words by field, for pages, paper and the list of changes. */
final class AgreementWords {

    private static final Texts WORDS = Texts.of("agreement");

    private AgreementWords() {}

    /** @return everything, by the end of the key of its label; what is not there is null */
    static Map<String, String> all(AgreementFields agreement) {
        Terms terms = agreement.terms();
        Map<String, String> words = new LinkedHashMap<>();
        words.put(AgreementText.TITLE.field(), terms.text(AgreementText.TITLE));
        words.put("scope", WORDS.get("scope." + agreement.getScope()));
        words.put("agencies", names(terms));
        words.putAll(wording(terms));
        AgreementDays days = agreement.days();
        words.put("starts", day(days.starts()));
        words.put("ends", day(days.ends()));
        words.put("review", day(days.review()));
        words.put("ourSigner", terms.text(AgreementText.OUR_SIGNER));
        words.put("ourSigned", day(days.ourSigned()));
        words.put("theirSigner", terms.text(AgreementText.THEIR_SIGNER));
        words.put("theirSigned", day(days.theirSigned()));
        words.put("ended", day(agreement.getEndedOn()));
        return words;
    }

    /** @return what was agreed, beside with whom and when */
    static Map<String, String> wording(Terms terms) {
        Map<String, String> words = new LinkedHashMap<>();
        put(words, terms, AgreementText.PURPOSE);
        put(words, terms, AgreementText.ABOUT);
        words.put("kinds", joined(AgreementChoices.namesOfKinds(terms.kinds())));
        put(words, terms, AgreementText.OTHER_DATA);
        words.put("bases", joined(AgreementChoices.namesOfBases(terms.bases())));
        put(words, terms, AgreementText.SENDING);
        put(words, terms, AgreementText.TOLD);
        put(words, terms, AgreementText.RETENTION);
        put(words, terms, AgreementText.SECURITY);
        put(words, terms, AgreementText.BREACH);
        return words;
    }

    private static void put(Map<String, String> words, Terms terms, AgreementText which) {
        words.put(which.field(), terms.text(which));
    }

    static String names(Terms terms) {
        return terms.parties().stream().map(Terms.Party::name).collect(Collectors.joining(", "));
    }

    private static String joined(List<String> names) {
        return names.isEmpty() ? null : String.join("\n", names);
    }

    static String day(LocalDate day) {
        return day == null ? null : SchoolDates.DATE.format(day);
    }

    static String label(String field) {
        return WORDS.get("field." + field);
    }

    static String state(AgreementState state) {
        return WORDS.get("state." + state);
    }
}
