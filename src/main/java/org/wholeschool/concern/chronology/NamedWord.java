package org.wholeschool.concern.chronology;

import java.util.Set;

/** A word of a text: where it begins and ends, where it ends without "'s", what it is compared by, and what is known of it; no part where it is no name. */
final class NamedWord {

    /** What a word is to a name. */
    enum Part {
        /** Of somebody else. */
        NAME,
        /** Of whom the text is about; it may be somebody else's too. */
        SUBJECT,
        /** Somebody's, and an ordinary word that is written as one. */
        ORDINARY,
        TITLE,
        INITIAL
    }

    final int begin;
    final int end;
    final int nameEnd;
    final String written;
    final String folded;
    Set<Integer> whose = Set.of();
    Part part;
    boolean initial;

    NamedWord(int begin, int end, int nameEnd, String written, String folded) {
        this.begin = begin;
        this.end = end;
        this.nameEnd = nameEnd;
        this.written = written;
        this.folded = folded;
    }

    void becomes(Set<Integer> names) {
        whose = names;
        part = Part.NAME;
    }

    void becomesInitial(Set<Integer> names) {
        becomes(names);
        initial = true;
    }

    boolean is(Part one) {
        return part == one;
    }

    boolean isName() {
        return part == Part.NAME || part == Part.SUBJECT;
    }

    /** A letter says of nobody for certain who it is. */
    boolean isCertain() {
        return isName() && !initial;
    }

    boolean isForeign() {
        return part == Part.NAME;
    }
}
