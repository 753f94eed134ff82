package org.wholeschool.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a command can be told, as {@code --name value}; whole numbers within bounds, or one of some words. */
final class Options {

    private final Map<String, Option> known = new LinkedHashMap<>();

    private record Option(String value, List<String> words, int least, int most, String says) {
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

    /**
     * @param arguments name, value, name, value
     * @throws IllegalArgumentException where one is not known or not acceptable; says which
     */
    Options read(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i).replaceFirst("^--", "");
            Option option = known.get(name);
            if (option == null || i + 1 == arguments.size()) {
                throw new IllegalArgumentException("no option, or no value: " + arguments.get(i));
            }
            String value = arguments.get(i + 1);
            if (option.words.isEmpty() ? !value.matches("\\d{1,9}") || Integer.parseInt(value) < option.least || Integer.parseInt(value) > option.most : !option.words.contains(value)) {
                throw new IllegalArgumentException("--" + name + " must be " + range(option));
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

    private static String range(Option option) {
        return option.words.isEmpty() ? option.least + " to " + option.most : String.join(" or ", option.words);
    }

    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        known.forEach((name, option) -> lines.append(String.format("    --%-12s %s (%s; %s)%n", name, option.says, option.value, range(option))));
        return lines.toString();
    }
}
