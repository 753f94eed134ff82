package org.wholeschool.sharing.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wholeschool.sharing.party.KeptWords;

/**
 * What a decision says: for whom, what is held, the questions of section 16LA, what child and parents say, and why.
 *
 * @param words what was typed and chosen
 */
record Answers(KeptWords words) {

    /** One text. */
    enum Text {
        /** The agency's name when it was decided. */
        AGENCY,
        NAME,
        POST,
        /** Of an emergency: what was shared. */
        SHARED,
        SHARED_WHY,
        HELD,
        /** Whether the recipient is under the duty. */
        DUTY,
        POWER_MORE,
        MATTERS,
        MATTERS_WHY,
        HELPS,
        HARM,
        HARM_WHY,
        CHILD_TOLD,
        CHILD_SAYS,
        PARENTS_TOLD,
        PARENTS_SAY,
        /** Why child or parents were not told. */
        UNTOLD_WHY,
        ADVICE,
        REASON
    }

    /** One list. */
    enum Items {
        /** Names of children who are no pupils here. */
        OTHERS,
        POWERS,
        /** What the request asks, item by item. */
        PARTS,
        /** Those of them that are answered. */
        GIVEN,
        /** What goes that needs a second person. */
        CONTENTS
    }

    Answers(Map<Text, String> texts, Map<Items, List<String>> lists) {
        this(new KeptWords(named(texts), named(lists)));
    }

    private static <E extends Enum<E>, V> Map<String, V> named(Map<E, V> by) {
        Map<String, V> named = new HashMap<>();
        by.forEach((which, what) -> named.put(which.name(), what));
        return named;
    }

    String text(Text which) {
        return words.text(which);
    }

    List<String> list(Items which) {
        return words.list(which);
    }

    /** @return what the request asks and the decision does not give */
    List<String> refused() {
        return list(Items.PARTS).stream()
                .filter(part -> !list(Items.GIVEN).contains(part))
                .toList();
    }

    /** @return whether a second person has to agree */
    boolean needsSecond(Outcome outcome) {
        return outcome.isSharing() && !list(Items.CONTENTS).isEmpty();
    }

    String json() {
        return words.json();
    }

    static Answers of(String json) {
        return new Answers(KeptWords.of(json));
    }
}
