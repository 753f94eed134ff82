package org.wholeschool.platform.csv;

import java.util.Arrays;
import java.util.List;

/**
 * Why a file or a row was not taken, or what was odd about it: the key of a sentence in the texts of whoever reads the
 * file, and what goes into it. Arguments are text, so that a line number is written as the spreadsheet shows it
 * ("1084", not "1,084").
 */
public record Reason(String key, List<String> args) {

    public Reason {
        args = List.copyOf(args);
    }

    public static Reason of(String key, Object... args) {
        return new Reason(key, Arrays.stream(args).map(String::valueOf).toList());
    }
}
