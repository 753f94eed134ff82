package org.wholeschool.roster.names;

import java.util.Set;

/**
 * A word of a text: where it begins and ends, where it ends without "'s", what it is compared by, and what is known of
 * it; no part where it is no name.
 */
public final class NamedWord {

    /** What a word is to a name. */
    public enum Part {
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

    /** @return where it begins in its text */
    public int begin() {
        return begin;
    }

    /** @return where it ends in its text */
    public int end() {
        return end;
    }

    /** @return where it ends without "'s" */
    public int nameEnd() {
        return nameEnd;
    }

    /** @return what it is compared by */
    public String folded() {
        return folded;
    }

    /** @return whose name it can be, by their order in the finder's book */
    public Set<Integer> whose() {
        return whose;
    }

    /** @return whether it is a letter that stands for a name */
    public boolean isInitial() {
        return initial;
    }

    /** @return whether it is that part of a name */
    public boolean is(Part one) {
        return part == one;
    }

    /** @return whether it is somebody's name, or a part of one */
    public boolean isName() {
        return part == Part.NAME || part == Part.SUBJECT;
    }

    /** @return whether it is a name and no letter: a letter says of nobody for certain who it is */
    public boolean isCertain() {
        return isName() && !initial;
    }

    /** @return whether it is the name of somebody whom the text is not about */
    public boolean isForeign() {
        return part == Part.NAME;
    }
}
