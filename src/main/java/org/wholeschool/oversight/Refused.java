package org.wholeschool.oversight;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.audit.TrailFacts;

/**
 * What a person was refused in a month.
 *
 * @param name whose
 * @param times how often altogether
 * @param things what it was, the most frequent first
 */
public record Refused(String name, int times, List<Thing> things) {

    static final String ACCOUNT = "account";

    /**
     * Records whose number may be told to the head: a number of theirs says nothing of a child. That of a link, a map
     * or a pupil ties children to each other or to a day, so of those only the kind is told.
     */
    private static final Set<String> NUMBERED = Set.of("concern", "plan", "meeting", "survey", "governor-report");

    /**
     * Something that was refused.
     *
     * @param action what was tried, by its code
     * @param kind what it was about; null where the record does not say
     * @param which its number or whose it is; empty where that is not told
     * @param times how often
     */
    public record Thing(String action, String kind, String which, int times) {}

    private record Key(String action, String kind, String which) {}

    static Set<Long> accounts(List<TrailFacts.Refusal> refusals) {
        Set<Long> accounts = new HashSet<>();
        for (TrailFacts.Refusal refusal : refusals) {
            accounts.add(refusal.account());
            if (ACCOUNT.equals(refusal.kind()) && refusal.subject() != null) {
                accounts.add(refusal.subject());
            }
        }
        return accounts;
    }

    static List<Refused> of(List<TrailFacts.Refusal> refusals, Map<Long, String> names) {
        return refusals.stream()
                .filter(refusal -> names.containsKey(refusal.account()))
                .collect(Collectors.groupingBy(TrailFacts.Refusal::account))
                .entrySet()
                .stream()
                .map(person -> new Refused(
                        names.get(person.getKey()), person.getValue().size(), things(person.getValue(), names)))
                .sorted(Comparator.comparing(Refused::times).reversed().thenComparing(Refused::name))
                .toList();
    }

    private static List<Thing> things(List<TrailFacts.Refusal> refusals, Map<Long, String> names) {
        return refusals.stream()
                .collect(Collectors.groupingBy(
                        refusal -> new Key(refusal.action(), refusal.kind(), which(refusal, names)),
                        Collectors.summingInt(each -> 1)))
                .entrySet()
                .stream()
                .map(thing ->
                        new Thing(thing.getKey().action, thing.getKey().kind, thing.getKey().which, thing.getValue()))
                .sorted(Comparator.comparing(Thing::times)
                        .reversed()
                        .thenComparing(Thing::action)
                        .thenComparing(Thing::which))
                .toList();
    }

    private static String which(TrailFacts.Refusal refusal, Map<Long, String> names) {
        if (refusal.subject() == null || refusal.kind() == null) {
            return "";
        }
        if (refusal.kind().equals(ACCOUNT)) {
            return names.getOrDefault(refusal.subject(), "");
        }
        return NUMBERED.contains(refusal.kind()) ? String.valueOf(refusal.subject()) : "";
    }
}
