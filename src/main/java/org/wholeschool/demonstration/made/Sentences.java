package org.wholeschool.demonstration.made;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wholeschool.platform.RoomOnly;

/**
 * Lists of sentences by key, with alternatives in braces; see the resources {@code sentences.txt} and
 * {@code decisions.txt}.
 */
@RoomOnly
public final class Sentences {

    private static final Pattern CHOICE = Pattern.compile("\\{([^{}]*)}");

    private final Map<String, List<String>> byKey = new HashMap<>();

    @RoomOnly
    public Sentences() {
        this("sentences.txt");
    }

    /** @param resource the file beside this package */
    @RoomOnly
    public Sentences(String resource) {
        List<String> open = new ArrayList<>();
        for (String line : ResourceFiles.lines(resource)) {
            if (line.startsWith("[")) {
                open = byKey.computeIfAbsent(line.substring(1, line.length() - 1), k -> new ArrayList<>());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                open.add(line);
            }
        }
    }

    /** @throws IllegalArgumentException for a key without sentences */
    @RoomOnly
    public String draw(Dice dice, String key) {
        return some(dice, key, 1).get(0);
    }

    /** @return that many sentences, all different, or all there are */
    @RoomOnly
    public List<String> some(Dice dice, String key, int count) {
        List<String> sentences = byKey.get(key);
        if (sentences == null) {
            throw new IllegalArgumentException("no sentences for " + key);
        }
        return dice.shuffled(sentences).stream()
                .limit(count)
                .map(sentence -> chosen(dice, sentence))
                .toList();
    }

    private static String chosen(Dice dice, String sentence) {
        return CHOICE.matcher(sentence)
                .replaceAll(choice -> Matcher.quoteReplacement(
                        dice.oneOf(List.of(choice.group(1).split("\\|")))));
    }
}
