package org.wholeschool.governance;

import java.util.List;
import java.util.stream.IntStream;
import org.wholeschool.disclosure.PublicationRule;
import org.wholeschool.platform.Texts;

/** An answer of the governors' page, and the paragraphs that say what its numbers mean. */
enum Meaning {
    TOTAL("means.1", "means.3", "means.2", "means.4"),
    CATEGORIES("means.4", "means.5", "means.dots", "means.joint"),
    PLACES("means.4", "means.5", "means.dots", "means.joint"),
    BANDS("means.4", "means.5", "means.dots", "means.joint"),
    YEAR_GROUPS("means.8", "means.5", "means.4"),
    ROLES("means.12", "means.8", "means.5", "means.4"),
    KINDS("means.kinds", "means.later", "means.5"),
    OUTCOMES("means.outcomes", "means.later", "means.5"),
    /** A table of a school year of two ways. */
    CROSSED("means.11", "means.5"),
    /** How soon concerns are acknowledged. */
    HANDLED("means.9"),
    /** Children with help from social care or early help. */
    INVOLVED("involved.means"),
    TRAINING("means.10"),
    CHANGES("changes.means"),
    /** How safe pupils feel. */
    FELT("changes.felt.means"),
    /** How all numbers of the page come to be shown. */
    PUBLISHING("means.6", "means.7");

    private static final int PARAGRAPHS = 10;

    private final List<String> keys;

    Meaning(String... keys) {
        this.keys = List.of(keys);
    }

    /** @return the paragraphs, with the thresholds of a rule */
    List<String> says(PublicationRule rule) {
        Texts texts = Texts.of("governance");
        return keys.stream().map(key -> texts.get(key, rule.fewest())).toList();
    }

    /** @return what all numbers that are published by a rule mean, a paragraph each */
    static List<String> all(PublicationRule rule) {
        Texts texts = Texts.of("governance");
        return IntStream.rangeClosed(1, PARAGRAPHS)
                .mapToObj(i -> texts.get("means." + i, rule.fewest()))
                .toList();
    }
}
