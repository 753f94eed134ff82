package org.wholeschool.concern.list;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.wholeschool.concern.record.WhenWords;
import org.wholeschool.platform.Texts;

/** Says in words which concerns a list is of, and what of its filter is gone. */
public final class ListWords {

    /** What one value of the address says at most: a saved filter may be over something that is gone. */
    private static final List<String> SINGLE = List.of("place", "band", "kind", "owner", "tag");

    private static final List<String> SEVERAL = List.of("kinds", "groups");
    private static final List<String> AS_THEY_ARE =
            List.of("bandGroup", "seen", "decision", "agency", "year", "form", "period", "scope");

    private final ListAddress address;
    private final ConcernListChoices choices;
    private final ListAddress present;
    private final List<Active> active = new ArrayList<>();
    private int gone;

    ListWords(ListAddress address, ConcernListChoices choices, Map<String, String> held) {
        this.address = address;
        this.choices = choices;
        present = address.copy();
        SINGLE.forEach(this::single);
        SEVERAL.forEach(this::several);
        AS_THEY_ARE.stream()
                .filter(name -> address.get(name) != null)
                .forEach(name -> active.add(Active.of(name, choices.words(name, address.get(name)), without(name))));
        held.forEach((name, typed) -> active.add(Active.of(
                "held", Texts.of("lists").get("held", Texts.of("lists").get(name), typed), without("held"))));
    }

    private void single(String name) {
        String value = address.get(name);
        if (value == null) {
            return;
        }
        String words = choices.words(name, value);
        if (words == null) {
            gone++;
            present.put(name, null);
        } else {
            active.add(Active.of(name, words, without(name)));
        }
    }

    private void several(String name) {
        List<String> there = new ArrayList<>();
        List<String> values = address.values(name);
        for (String value : values) {
            String words = choices.words(name, value);
            if (words == null) {
                gone++;
            } else {
                there.add(value);
                List<String> others =
                        values.stream().filter(other -> !other.equals(value)).toList();
                active.add(new Active(words, address.way(name, ListAddress.joined(others)), true));
            }
        }
        present.put(name, ListAddress.joined(there));
    }

    private String without(String name) {
        return address.way(name, null);
    }

    /** @return the address without what is gone */
    ListAddress present() {
        return present;
    }

    List<Active> active() {
        return active;
    }

    /** @return that something of the filter is gone; null where nothing is */
    String gone() {
        return gone == 0 ? null : Texts.of("lists").get("gone", gone);
    }

    /**
     * @param title what the list has
     * @param listed whose import or whose concerns the list is of
     * @return the title with what the list is of
     */
    String heading(String title, ConcernRows.Listed listed) {
        Texts texts = Texts.of("concern");
        StringBuilder heading = new StringBuilder(heading(title));
        if (present.get("number") != null) {
            heading.append(texts.get("list.of-number", present.get("number")));
        }
        if (listed.by() != null) {
            heading.append(texts.get("list.logged-by", listed.by()));
        }
        if (listed.file() != null) {
            heading.append(texts.get("list.from-file", listed.file()));
        }
        return heading.toString();
    }

    /**
     * @param title what the list has
     * @return the title with place, time, kinds and status that the list is of
     */
    public String heading(String title) {
        StringBuilder heading = new StringBuilder(title);
        String place = present.get("place");
        if (place != null) {
            heading.append(": ").append(choices.words("place", place));
        }
        Stream.of("band", "bandGroup", "kind", "seen")
                .filter(name -> present.get(name) != null)
                .forEach(name -> heading.append(" \u00b7 ").append(choices.words(name, present.get(name))));
        Stream.of("groups", "kinds")
                .flatMap(name -> present.values(name).stream().map(value -> choices.words(name, value)))
                .forEach(words -> heading.append(" \u00b7 ").append(words));
        return heading.toString();
    }

    /** @return of which days the concerns are and whether patterns count them, each a sentence after a blank */
    public String period(ConcernFilter filter) {
        return period("list", filter.from(), filter.to())
                + period(
                        "list.happened",
                        filter.happened().from(),
                        filter.happened().to())
                + (filter.scope() == null ? "" : " " + Texts.of("concern").get("list.scope." + filter.scope()));
    }

    private static String period(String what, LocalDate from, LocalDate to) {
        Texts texts = Texts.of("concern");
        if (from == null && to == null) {
            return "";
        }
        if (to == null) {
            return " " + texts.get(what + ".since", WhenWords.day(from));
        }
        return " "
                + (from == null
                        ? texts.get(what + ".until", WhenWords.day(to))
                        : texts.get(what + ".period", WhenWords.day(from), WhenWords.day(to)));
    }

    static String local(Instant instant, ZoneId zone) {
        return instant == null ? null : instant.atZone(zone).toOffsetDateTime().toString();
    }

    /**
     * Something that the list is narrowed by, or can be.
     *
     * @param words what it is
     * @param way the list without it, or with it alone
     * @param isOn whether the list is narrowed by it
     * @param isPersonal whether its words can lead to a person, so that they leave in no file
     */
    public record Active(String words, String way, boolean isOn, boolean isPersonal) {

        private static final Set<String> PERSONAL = Set.of("held", "form", "tag", "owner", "by", "who");

        /** Something that names no one. */
        public Active(String words, String way, boolean isOn) {
            this(words, way, isOn, false);
        }

        /**
         * @param name what the address calls it
         * @return something that the list is narrowed by
         */
        public static Active of(String name, String words, String way) {
            return new Active(words, way, true, PERSONAL.contains(name));
        }
    }
}
