package org.wholeschool.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a command can be told, as {@code --name value}; whole numbers within bounds, one of some words, or a text that
 * must be given, such as the name of a file.
 */
final class Options {

    private static final List<String> FLAG = List.of("true", "false");

    private final Map<String, Option> known = new LinkedHashMap<>();

    /** @param words what it may be; null for any text, empty for a number */
    private record Option(String value, List<String> words, int least, int most, String says) {

        boolean accepts(String given) {
            if (words == null) {
                return !given.isBlank();
            }
            return words.isEmpty()
                    ? given.matches("\\d{1,9}") && Integer.parseInt(given) >= least && Integer.parseInt(given) <= most
                    : words.contains(given);
        }

        String range() {
            if (words == null) {
                return "a text";
            }
            if (words == FLAG) {
                return "without a value";
            }
            return words.isEmpty() ? least + " to " + most : String.join(" or ", words);
        }
    }

    /** Adds one that is a whole number. */
    Options number(String name, int fallback, int least, int most, String says) {
        known.put(name, new Option(Integer.toString(fallback), List.of(), least, most, says));
        return this;
    }

    /** Adds one that is one of some words; the first is meant where none is given. */
    Options word(String name, String says, String... words) {
        known.put(name, new Option(words[0], List.of(words), 0, 0, says));
        return this;
    }

    /** Adds one that is said by its name alone, without a value; without it, "false" is meant. */
    Options flag(String name, String says) {
        known.put(name, new Option("false", FLAG, 0, 0, says));
        return this;
    }

    /** Adds one that is a text, which has no default: whoever asks for it must have been given it. */
    Options text(String name, String says) {
        known.put(name, new Option("", null, 0, 0, says));
        return this;
    }

    /** Adds one that is a text and may be left out; the word "none" is meant then. */
    Options optional(String name, String says) {
        known.put(name, new Option("none", null, 0, 0, says));
        return this;
    }

    /**
     * @param arguments name, value, name, value; a flag has no value
     * @throws IllegalArgumentException where one is not known or not acceptable; says which
     */
    Options read(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String name = arguments.get(i).replaceFirst("^--", "");
            Option option = known.get(name);
            boolean flag = option != null && option.words == FLAG;
            if (option == null || !flag && i + 1 == arguments.size()) {
                throw new IllegalArgumentException("no option, or no value: " + arguments.get(i));
            }
            String value = flag ? "true" : arguments.get(++i);
            if (!option.accepts(value)) {
                throw new IllegalArgumentException("--" + name + " must be " + option.range());
            }
            known.put(name, new Option(value, option.words, option.least, option.most, option.says));
        }
        return this;
    }

    int number(String name) {
        return Integer.parseInt(known.get(name).value);
    }

    String word(String name) {
        return known.get(name).value;
    }

    /** @throws IllegalArgumentException if it was not given */
    String text(String name) {
        if (known.get(name).value.isEmpty()) {
            throw new IllegalArgumentException("--" + name + " must be given: " + known.get(name).says);
        }
        return known.get(name).value;
    }

    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        known.forEach((name, option) -> lines.append(String.format(
                "    --%-12s %s (%s; %s)%n",
                name, option.says, option.value.isEmpty() ? "must be given" : option.value, option.range())));
        return lines.toString();
    }
}
