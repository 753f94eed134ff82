package org.wholeschool.disclosure;

import java.util.Set;

/** Finds what a number counts: people, and what is logged about them. */
final class CountedNoun {

    /** What is counted, without an s at its end: people, and what is logged about them. */
    private static final Set<String> COUNTED = Set.of(
            "pupil",
            "child",
            "children",
            "student",
            "learner",
            "boy",
            "girl",
            "youngster",
            "kid",
            "teenager",
            "person",
            "people",
            "individual",
            "sibling",
            "brother",
            "sister",
            "twin",
            "family",
            "familie",
            "parent",
            "carer",
            "mother",
            "father",
            "household",
            "friend",
            "peer",
            "victim",
            "perpetrator",
            "concern",
            "incident",
            "case",
            "report",
            "referral",
            "allegation",
            "disclosure",
            "exclusion",
            "suspension",
            "complaint",
            "conviction",
            "arrest",
            "assault",
            "attack",
            "injury",
            "injurie",
            "fight",
            "staff",
            "teacher",
            "colleague",
            "adult",
            "worker",
            "assistant",
            "governor",
            "them",
            "involvement",
            "log",
            "plan",
            "assessment",
            "death",
            "pregnancy",
            "pregnancie",
            "overdose",
            "bereavement",
            "looked",
            "orphan",
            "refugee",
            "male",
            "female",
            "nonbinary");

    /** Grown-ups of the school and of families: their numbers are in no table that is rounded. */
    private static final Set<String> NOT_ROUNDED = Set.of(
            "staff",
            "teacher",
            "colleague",
            "adult",
            "worker",
            "assistant",
            "governor",
            "parent",
            "carer",
            "family",
            "familie");

    /** A counted thing may stand so many words after its number: "three Year 9 girls". */
    private static final int FAR = 3;

    private CountedNoun() {}

    /** @return where what is counted is, under 0 where nothing is */
    static int after(TextWords words, int i) {
        for (int j = i + 1;
                j < words.size() && j <= i + FAR && !words.get(j - 1).ends();
                j++) {
            if (COUNTED.contains(words.get(j).singular())
                    || COUNTED.contains(words.get(j).folded())) {
                return j;
            }
            // Another count begins: what follows belongs to that one.
            boolean isName = !words.get(j - 1).parts() && NumberedName.isName(words.get(j - 1));
            if (WrittenNumber.of(words, j) >= 0 && !isName && !words.is(j, "one")) {
                return -1;
            }
        }
        return -1;
    }

    static boolean isNotRounded(TextWords words, int i) {
        return NOT_ROUNDED.contains(words.get(i).folded())
                || NOT_ROUNDED.contains(words.get(i).singular());
    }
}
