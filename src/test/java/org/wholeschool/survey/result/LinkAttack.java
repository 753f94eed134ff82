package org.wholeschool.survey.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wholeschool.survey.answer.Pool;

/**
 * Somebody who wants to know who answered what: knows in which order people came and with which code each, has seen the
 * whole database before the first, after each and after the survey was closed, and is told what each row of an answer
 * says. How many of the answers are attributed rightly, by way of attack.
 */
final class LinkAttack {

    private final List<String> codes;
    private final List<String> answers;
    private final List<Seen> meanwhile;
    private final Seen after;

    /**
     * @param codes as they are kept, in the order in which people came
     * @param answers what they answered, all different, in the same order: to count what was right, and nothing else
     * @param meanwhile the database before the first and after each
     * @param after the database after the survey was closed
     */
    LinkAttack(List<String> codes, List<String> answers, List<Seen> meanwhile, Seen after) {
        this.codes = codes;
        this.answers = answers;
        this.meanwhile = meanwhile;
        this.after = after;
    }

    /** @return by table, its rows that are an answer, by what they answer. */
    private Map<String, Map<String, Map<String, Object>>> answered(Seen seen) {
        Set<String> texts = Set.copyOf(answers);
        Map<String, Map<String, Map<String, Object>>> found = new TreeMap<>();
        seen.tables()
                .forEach((table, rows) -> rows.forEach(row -> row.values().stream()
                        .flatMap(cell -> Seen.read(cell).stream())
                        .filter(texts::contains)
                        .forEach(text -> found.computeIfAbsent(table, none -> new HashMap<>())
                                .put(text, row))));
        return found;
    }

    /**
     * A value that stands with one code and with one answer, and with no other of either.
     *
     * @return how many answers were attributed rightly, by table
     */
    Map<String, Integer> bySharedValues() {
        List<Set<Object>> withCode = codes.stream()
                .map(code -> {
                    Set<Object> values = new HashSet<>(Set.of(code));
                    List<Seen> all =
                            new ArrayList<>(List.of(meanwhile.get(0), meanwhile.get(meanwhile.size() - 1), after));
                    all.forEach(seen -> seen.tables()
                            .values()
                            .forEach(rows -> rows.stream()
                                    .filter(row -> row.containsValue(code))
                                    .forEach(row -> values.addAll(row.values()))));
                    return values;
                })
                .toList();
        Map<String, Integer> right = new TreeMap<>();
        answered(after).forEach((table, rows) -> {
            int count = 0;
            for (int person = 0; person < codes.size(); person++) {
                Map<String, Object> row = rows.get(answers.get(person));
                Set<Object> own = withCode.get(person);
                if (row != null
                        && row.values().stream()
                                .anyMatch(value -> own.contains(value)
                                        && withCode.stream()
                                                        .filter(values -> values.contains(value))
                                                        .count()
                                                == 1
                                        && rows.values().stream()
                                                        .filter(other -> other.containsValue(value))
                                                        .count()
                                                == 1)) {
                    count++;
                }
            }
            right.put(table, count);
        });
        return right;
    }

    /**
     * An answer that was not there before somebody came and is there after.
     *
     * @return how many were attributed rightly, by table
     */
    Map<String, Integer> byAppearing() {
        Map<String, Integer> right = new TreeMap<>();
        for (int person = 0; person < codes.size(); person++) {
            Map<String, Map<String, Map<String, Object>>> before = answered(meanwhile.get(person));
            Map<String, Map<String, Map<String, Object>>> now = answered(meanwhile.get(person + 1));
            for (String table : now.keySet()) {
                Set<String> came = new HashSet<>(now.get(table).keySet());
                came.removeAll(before.getOrDefault(table, Map.of()).keySet());
                if (came.equals(Set.of(answers.get(person)))) {
                    right.merge(table, 1, Integer::sum);
                }
            }
        }
        return right;
    }

    /**
     * The order of rows by a column, either way, is taken for the order in which people came.
     *
     * @return how many were attributed rightly, by table and column
     */
    Map<String, Integer> byOrder() {
        Map<String, Integer> right = new TreeMap<>();
        answered(after)
                .forEach((table, rows) -> rows.values()
                        .iterator()
                        .next()
                        .keySet()
                        .forEach(column -> {
                            List<String> inOrder = rows.keySet().stream()
                                    .sorted(Comparator.comparing(
                                            text -> comparable(rows.get(text).get(column))))
                                    .collect(Collectors.toCollection(ArrayList::new));
                            int forwards = 0;
                            int backwards = 0;
                            for (int person = 0; person < inOrder.size(); person++) {
                                forwards += inOrder.get(person).equals(answers.get(person)) ? 1 : 0;
                                backwards +=
                                        inOrder.get(inOrder.size() - 1 - person).equals(answers.get(person)) ? 1 : 0;
                            }
                            // Where all rows have one value they have no order by it.
                            boolean isAnOrder = rows.values().stream()
                                            .map(row -> row.get(column))
                                            .distinct()
                                            .count()
                                    == rows.size();
                            right.put(table + "." + column, isAnOrder ? Math.max(forwards, backwards) : 0);
                        }));
        return right;
    }

    private static String comparable(Object value) {
        return value instanceof Long number ? String.format("%020d", number) : value.toString();
    }

    /**
     * @return by table and column, how many different things were seen of the rows that hold a code, while people came:
     *     one, where nothing ever changed.
     */
    int changesOfCodes() {
        return meanwhile.stream()
                .map(seen -> seen.tables().get("survey_code").stream()
                        .map(Object::toString)
                        .sorted()
                        .toList())
                .collect(Collectors.toSet())
                .size();
    }

    /** @return how many different lengths any cell of a survey that is open had, while people came. */
    int lengthsHeld() {
        return meanwhile.stream()
                .map(seen -> seen.tables().get("survey_pool").stream()
                        .map(row -> row.get("held").toString().length())
                        .toList())
                .collect(Collectors.toSet())
                .size();
    }

    /**
     * @return how many codes are attributed rightly by somebody who has the keys as well, and saw the pool before and
     *     after each came: the limit that docs/survey-privacy.md names
     */
    int byReadingThePool() {
        int right = 0;
        for (int person = 0; person < codes.size(); person++) {
            Pool before = pool(meanwhile.get(person));
            Pool now = pool(meanwhile.get(person + 1));
            Set<String> came = new HashSet<>(now.answers());
            came.removeAll(before.answers());
            right += came.equals(Set.of(answers.get(person))) ? 1 : 0;
        }
        return right;
    }

    private static Pool pool(Seen seen) {
        return Pool.of(
                Seen.read(seen.tables().get("survey_pool").get(0).get("held")).get(1));
    }

    /**
     * @return of somebody with the keys who saw one moment only, how many are right by the order in which codes and
     *     answers stand in the pool
     */
    int byOrderInThePool() {
        Pool pool = pool(meanwhile.get(meanwhile.size() - 1));
        List<String> used = List.copyOf(pool.used());
        int right = 0;
        for (int at = 0; at < used.size(); at++) {
            right += answers.get(codes.indexOf(used.get(at)))
                            .equals(pool.answers().get(at))
                    ? 1
                    : 0;
        }
        return right;
    }
}
