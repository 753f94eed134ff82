package org.wholeschool.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What was sent and what of it was acknowledged, to be held against what is on record. Each text begins with a key of
 * its own.
 */
final class Ledger {

    static final String PREFIX = "bench ";

    private static final String[] WORDS = {
        "pushed",
        "in",
        "the",
        "corridor",
        "again",
        "he",
        "said",
        "\"it's every day\"",
        "O\u2019Neill",
        "\u0645\u0631\u062d\u0628\u0627",
        "\ud83d\ude00",
        "<b>",
        "&amp;",
        "lunch",
        "nobody",
        "saw",
        "it",
        "and",
        "then\nthey",
        "left"
    };

    private final AtomicInteger last = new AtomicInteger();
    private final Map<String, String> sent = new ConcurrentHashMap<>();
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

    /** @return a text that no other is like, of some dozen to some thousand characters. */
    String write() {
        int number = last.incrementAndGet();
        Random dice = new Random(number);
        StringBuilder text = new StringBuilder(PREFIX).append(number).append(':');
        for (int words = 5 + dice.nextInt(dice.nextInt(10) == 0 ? 800 : 60); words > 0; words--) {
            text.append(' ').append(WORDS[dice.nextInt(WORDS.length)]);
        }
        String whole = text.append('.').toString();
        sent.put(key(whole), whole);
        return whole;
    }

    private static String key(String text) {
        return text.substring(0, text.indexOf(':'));
    }

    /** The product said "Logged" of it. */
    void acknowledge(String text, long number) {
        acknowledged.put(key(text), number);
    }

    int acknowledged() {
        return acknowledged.size();
    }

    int written() {
        return sent.size();
    }

    /** @param onRecord every text that is on record */
    Comparison compare(List<String> onRecord) {
        Map<String, List<String>> byKey = new HashMap<>();
        onRecord.forEach(text ->
                byKey.computeIfAbsent(key(text), key -> new ArrayList<>()).add(text));
        int lost = (int) acknowledged.keySet().stream()
                .filter(key -> !byKey.containsKey(key))
                .count();
        int twice =
                (int) byKey.values().stream().filter(texts -> texts.size() > 1).count();
        int cut = (int) onRecord.stream()
                .filter(text -> !text.equals(sent.get(key(text))))
                .count();
        int unanswered = (int) byKey.keySet().stream()
                .filter(key -> !acknowledged.containsKey(key))
                .count();
        return new Comparison(acknowledged.size(), onRecord.size(), lost, twice, cut, unanswered);
    }

    /**
     * What was acknowledged beside what is on record.
     *
     * @param acknowledged so many were
     * @param onRecord so many are
     * @param lost acknowledged and not there
     * @param twice there more than once
     * @param cut there with another text than was sent
     * @param unanswered there, and the answer never came: a kill between the two
     */
    record Comparison(int acknowledged, int onRecord, int lost, int twice, int cut, int unanswered) {

        boolean holds() {
            return lost == 0 && twice == 0 && cut == 0 && onRecord == acknowledged + unanswered;
        }

        @Override
        public String toString() {
            return acknowledged + " acknowledged, " + onRecord + " on record: " + lost + " lost, " + twice + " double, "
                    + cut + " cut, " + unanswered + " on record without an answer";
        }
    }
}
