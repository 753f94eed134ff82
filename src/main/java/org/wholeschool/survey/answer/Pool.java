package org.wholeschool.survey.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wholeschool.platform.RoomOnly;

/**
 * What is held of a survey while it is open: which codes were used, and what was answered. Two lists that have nothing
 * in common but their length, each sorted by what stands in it: so the order in which people came is nowhere. As text
 * it is filled up to a whole number of pieces of {@value #PIECE} characters, so that how long it is tells nothing of
 * the last answer.
 *
 * @param used keyed hashes of the codes that were used
 * @param answers texts of the answers, sorted; two people can give the same
 */
@RoomOnly
public record Pool(SortedSet<String> used, List<String> answers) {

    static final Pool EMPTY = new Pool(new TreeSet<>(), List.of());

    static final int PIECE = 32 * 1024;

    public Pool {
        used = Collections.unmodifiableSortedSet(new TreeSet<>(used));
        answers = answers.stream().sorted().toList();
        if (used.size() != answers.size()) {
            throw new IllegalArgumentException("there is an answer for each code that was used");
        }
    }

    /** @return it with one more code and one more answer */
    Pool with(String codeHash, String answer) {
        if (used.contains(codeHash)) {
            throw new IllegalArgumentException("a code is used once");
        }
        SortedSet<String> codes = new TreeSet<>(used);
        codes.add(codeHash);
        List<String> all = new ArrayList<>(answers);
        all.add(answer);
        return new Pool(codes, all);
    }

    /** @return it as text, a line each, filled up with blanks */
    String text() {
        StringBuilder text = new StringBuilder();
        used.forEach(code -> text.append('c').append(code).append('\n'));
        answers.forEach(answer -> text.append('a').append(answer).append('\n'));
        return text.append(" ".repeat(PIECE - text.length() % PIECE)).toString();
    }

    /**
     * @param text what {@link #text} gave.
     * @return the same again
     */
    @RoomOnly
    public static Pool of(String text) {
        SortedSet<String> used = new TreeSet<>();
        List<String> answers = new ArrayList<>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            if (line.charAt(0) == 'c') {
                used.add(line.substring(1));
            } else {
                answers.add(line.substring(1));
            }
        });
        return new Pool(used, answers);
    }
}
