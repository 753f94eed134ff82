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
     * Records that are told to the head with their number, which says nothing of a child. Of others only what was tried
     * is told: an entry names its record only where that exists, so a kind or number would tell of concerns that are
     * restricted.
     */
    private static final Set<String> NUMBERED = Set.of("plan", "meeting", "survey", "governor-report");

    /**
     * Something that was refused.
     *
     * @param action what was tried, by its code
     * @param kind what it was about; null where that is not told
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

    /**
     * @param refusals what was refused
     * @param names of the accounts that are known
     * @param reader who reads it: of their own refusals they learn no more than when they were refused
     */
    static List<Refused> of(List<TrailFacts.Refusal> refusals, Map<Long, String> names, Long reader) {
        return refusals.stream()
                .filter(refusal -> names.containsKey(refusal.account()))
                .collect(Collectors.groupingBy(TrailFacts.Refusal::account))
                .entrySet()
                .stream()
                .map(person -> new Refused(
                        names.get(person.getKey()),
                        person.getValue().size(),
                        things(person.getValue(), names, person.getKey().equals(reader))))
                .sorted(Comparator.comparing(Refused::times).reversed().thenComparing(Refused::name))
                .toList();
    }

    private static List<Thing> things(List<TrailFacts.Refusal> refusals, Map<Long, String> names, boolean isOwn) {
        return refusals.stream()
                .collect(Collectors.groupingBy(
                        refusal -> isOwn || !isTold(refusal.kind())
                                ? new Key(refusal.action(), null, "")
                                : new Key(refusal.action(), refusal.kind(), which(refusal, names)),
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

    private static boolean isTold(String kind) {
        return kind != null && (kind.equals(ACCOUNT) || NUMBERED.contains(kind));
    }

    private static String which(TrailFacts.Refusal refusal, Map<Long, String> names) {
        if (refusal.subject() == null) {
            return "";
        }
        return refusal.kind().equals(ACCOUNT)
                ? names.getOrDefault(refusal.subject(), "")
                : String.valueOf(refusal.subject());
    }
}
