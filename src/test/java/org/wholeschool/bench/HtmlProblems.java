package org.wholeschool.bench;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a page says is wrong. */
final class HtmlProblems {

    private static final Pattern MESSAGES =
            Pattern.compile("(?s)class=\"(?:msg|problems)[^\"]*\"[^>]*>(.*?)</(?:span|ul|div)>");

    private HtmlProblems() {}

    static String of(String page) {
        Matcher found = MESSAGES.matcher(page);
        return found.results()
                .map(message -> message.group(1).replaceAll("<[^>]*>|\\s+", " ").strip())
                .collect(Collectors.joining("; "));
    }
}
