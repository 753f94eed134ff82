package org.wholeschool.concern.followup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Texts;

/** What was changed of something that is kept in versions: who, when, and what it was before. */
public final class History {

    private final DateWords dates;
    private final Map<Long, String> names;
    private final Texts texts = Texts.of("followup");

    /**
     * @param dates by the school's clocks
     * @param names of accounts
     */
    @RoomOnly
    public History(DateWords dates, Map<Long, String> names) {
        this.dates = dates;
        this.names = names;
    }

    /**
     * @param editions every state that it has been in
     * @param words what one consists of, in words, by the end of the key of its label ("history.owner"); a value may be
     *     null
     * @return the changes, the latest first; the last one is how it began, of which nothing was before
     */
    @RoomOnly
    public <E extends Edition> List<Change> of(List<E> editions, Function<E, Map<String, String>> words) {
        return of(editions, words, texts);
    }

    /**
     * As {@link #of(List, Function)}, with the labels of another bundle.
     *
     * @param labels which has "history." and the end of each key
     */
    @RoomOnly
    public <E extends Edition> List<Change> of(List<E> editions, Function<E, Map<String, String>> words, Texts labels) {
        List<Change> changes = new ArrayList<>();
        Map<String, String> before = null;
        for (E edition : editions.stream()
                .sorted(Comparator.comparing(Edition::getEdition))
                .toList()) {
            Map<String, String> now = words.apply(edition);
            changes.add(
                    0,
                    new Change(
                            dates.at(edition.getKeptAt()),
                            name(edition.getKeptBy()),
                            before == null ? List.of() : differences(before, now, labels)));
            before = now;
        }
        return changes;
    }

    private List<Was> differences(Map<String, String> before, Map<String, String> now, Texts labels) {
        Map<String, String> all = new LinkedHashMap<>(before);
        now.keySet().forEach(key -> all.putIfAbsent(key, null));
        return all.entrySet().stream()
                .filter(each -> !Objects.equals(each.getValue(), now.get(each.getKey())))
                .map(each -> new Was(
                        labels.get("history." + each.getKey()),
                        each.getValue() == null ? texts.get("history.nothing") : each.getValue()))
                .toList();
    }

    /** @return "24 Nov 2026, 10:31, Ann Lead" */
    @RoomOnly
    public String keptWords(Edition edition) {
        return texts.get("kept", dates.at(edition.getKeptAt()), name(edition.getKeptBy()));
    }

    private String name(Long account) {
        return account == null ? texts.get("somebody") : names.getOrDefault(account, texts.get("somebody"));
    }

    /**
     * One change.
     *
     * @param when in words
     * @param by who made it
     * @param was what was other before; nothing where it began
     */
    public record Change(String when, String by, List<Was> was) {}

    /**
     * What something was before.
     *
     * @param label what
     * @param value what it was
     */
    public record Was(String label, String value) {}
}
