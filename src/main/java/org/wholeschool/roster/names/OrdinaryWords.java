package org.wholeschool.roster.names;

import java.util.Set;

/**
 * Words that are names too. Without the first ones no sentence can be read; without the others a text about a school
 * loses what it is about. Written small and by themselves they stay where they are; written like a name, or beside
 * another part of one, they go. First names that are words ("mark", "grace") are none of them: they go however they are
 * written, because children are called by them.
 */
public final class OrdinaryWords {

    private static final Set<String> HOLD_SENTENCES = Set.of(
            "will", "may", "an", "so", "in", "do", "my", "to", "he", "she", "we", "you", "the", "and", "can", "than",
            "am", "as", "at", "be", "by", "if", "is", "it", "me", "no", "of", "on", "or", "up", "us", "any", "are",
            "for", "had", "has", "her", "him", "his", "not", "our", "out", "say", "see", "was", "who", "a", "i", "they",
            "them", "that", "this", "with", "from", "but", "all", "one", "new", "go", "man", "son", "sun", "long",
            "short", "old", "little", "good", "best", "more", "moore");

    private static final Set<String> ABOUT_SCHOOLS = Set.of(
            "white",
            "black",
            "brown",
            "green",
            "grey",
            "gray",
            "park",
            "parks",
            "field",
            "fields",
            "hall",
            "school",
            "church",
            "bridge",
            "street",
            "lane",
            "hill",
            "wood",
            "woods",
            "stone",
            "day",
            "week",
            "weeks",
            "north",
            "west",
            "east",
            "south",
            "house",
            "home",
            "head",
            "hand",
            "hands",
            "foot",
            "back",
            "young",
            "bell",
            "ball",
            "page",
            "book",
            "books",
            "cook",
            "read",
            "rice",
            "king",
            "bush",
            "pool",
            "rooms",
            "room",
            "gate",
            "gates",
            "march",
            "may",
            "june",
            "april",
            "snow",
            "winter",
            "summer",
            "friend",
            "friends",
            "love",
            "marks",
            "bank",
            "banks",
            "car",
            "bond",
            "cross",
            "down",
            "fish",
            "fox",
            "bird",
            "glass",
            "hard",
            "sharp",
            "strong",
            "water",
            "waters",
            "well",
            "wells",
            "ward",
            "way",
            "wise",
            "work",
            "child",
            "childs",
            "test",
            "lead",
            "teacher",
            "staff",
            "pupil",
            "office",
            "reception");

    /**
     * Words for anybody, everybody and nobody: nobody is called by them, with a capital letter neither. "Noone" is none
     * of them, because it is a surname.
     */
    private static final Set<String> PRONOUNS =
            Set.of("nobody", "somebody", "someone", "everybody", "everyone", "anybody", "anyone");

    /** What people in schools write in capitals and is nobody. Somebody whose initials one is is not found by them. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "pe", "re", "rs", "it", "ict", "dt", "mfl", "pshe", "rse", "ta", "tas", "hlta", "dsl", "slt", "smt", "hod",
            "hoy", "ht", "sen", "send", "ehc", "eha", "cp", "cpp", "cin", "lac", "cla", "cme", "cse", "cce", "csa",
            "fgm", "fm", "la", "gp", "ae", "nhs", "id", "uk", "us", "usa", "eu", "tv", "pc", "dvd", "cd", "dj", "ok",
            "oh", "hi", "am", "pm", "bst", "gmt", "nb", "ps", "eg", "ie", "vs", "tbc", "tba", "fyi", "sms", "dm", "dms",
            "fb", "ig", "yt", "ai", "vr", "lol", "omg", "wtf", "idk", "mp", "bbc", "ks", "sat", "iep", "pep", "pru",
            "add", "asd", "asc", "ocd", "url", "pdf", "dob", "upn", "mis");

    /** What stands behind an @ and is no name on the internet: "@lunch". */
    private static final Set<String> TIMES_AND_PLACES = Set.of(
            "lunch",
            "lunchtime",
            "break",
            "breaktime",
            "registration",
            "reg",
            "assembly",
            "canteen",
            "playground",
            "library",
            "period",
            "toilets",
            "corridor");

    private OrdinaryWords() {}

    /** @return whether that is an abbreviation or a word in capitals, folded, and no initials */
    static boolean isAbbreviation(String folded) {
        return ABBREVIATIONS.contains(folded) || isOne(folded);
    }

    /** @return whether what stands behind an @ says when or where */
    static boolean isTimeOrPlace(String behind) {
        String folded = Folded.of(behind);
        return TIMES_AND_PLACES.contains(folded)
                || isOne(folded)
                || folded.codePoints().allMatch(Character::isDigit)
                || folded.matches("\\d{1,2}[.:]?\\d{0,2}(am|pm)");
    }

    /** @return whether it is a word for anybody, everybody or nobody, folded */
    static boolean isPronoun(String folded) {
        return PRONOUNS.contains(folded);
    }

    /** @return whether it is one, folded */
    static boolean isOne(String folded) {
        return HOLD_SENTENCES.contains(folded) || isPronoun(folded) || ABOUT_SCHOOLS.contains(folded);
    }
}
