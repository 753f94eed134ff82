package org.wholeschool.sharing.request;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wholeschool.sharing.party.KeptWords;

/**
 * Who asked, what exactly, and what for.
 *
 * @param words what was typed
 */
record Asked(KeptWords words) {

    private static final String YES = "yes";

    /** One text of what was asked. */
    enum Text {
        WAY,
        /** The agency's name when it asked, or where a caller says that they are from. */
        AGENCY,
        NAME,
        POST,
        IDENTITY,
        /** The number that was rung. */
        CALLED,
        PLACE,
        PURPOSE_MORE,
        POWER_MORE,
        URGENCY,
        DUE_ON,
        /** The number that a caller gave, which identifies no one. */
        CALLER_NUMBER,
        /** Whom a caller asked about, as a member of staff heard it. */
        ABOUT,
        /** "yes" where police ask for information about a victim. */
        VICTIM
    }

    /** One list of what was asked. */
    enum Items {
        /** Names of children who are no pupils here. */
        OTHERS,
        /** What exactly is asked, item by item. */
        PARTS,
        PURPOSES,
        POWERS,
        /** What a request for a victim's information has to say, and this one says. */
        POINTS
    }

    Asked(Map<Text, String> texts, Map<Items, List<String>> lists) {
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

    RequestWay way() {
        return RequestWay.valueOf(text(Text.WAY));
    }

    IdentityCheck identity() {
        String check = text(Text.IDENTITY);
        return check == null ? IdentityCheck.NOT_YET : IdentityCheck.valueOf(check);
    }

    Urgency urgency() {
        String named = text(Text.URGENCY);
        return named == null ? null : Urgency.valueOf(named);
    }

    LocalDate dueOn() {
        String day = text(Text.DUE_ON);
        return day == null ? null : LocalDate.parse(day);
    }

    boolean isOfVictim() {
        return YES.equals(text(Text.VICTIM));
    }

    /** @return how a box that was ticked is kept */
    static String ticked(boolean isTicked) {
        return isTicked ? YES : null;
    }

    /** @return the same, with who asks checked */
    Asked checked(IdentityCheck check, String called) {
        Map<String, String> now = new HashMap<>(words.texts());
        now.put(Text.IDENTITY.name(), check.name());
        now.put(Text.CALLED.name(), called);
        return new Asked(new KeptWords(now, words.lists()));
    }

    /** @return as it is kept */
    String json() {
        return words.json();
    }

    /** @param json what {@link #json} gave */
    static Asked of(String json) {
        return new Asked(KeptWords.of(json));
    }
}
