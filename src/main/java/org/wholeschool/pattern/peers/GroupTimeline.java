package org.wholeschool.pattern.peers;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.wholeschool.pattern.peers.PeerGroups.Known;
import org.wholeschool.school.calendar.Calendar.HalfTerm;
import org.wholeschool.school.calendar.EnglishYear;

/** Tells a group over time, half-term by half-term: when it was found, changed or gone, and what leads said of it. */
final class GroupTimeline {

    /** Two school years: plans of that time are shown, too. */
    private static final int MOST_WITHOUT = 12;

    private final GroupWords words = new GroupWords();
    private final TreeMap<LocalDate, HalfTerm> halfTerms = new TreeMap<>();
    private final LocalDate today;
    private final ZoneId zone;

    /**
     * @param calendar the school's half-terms
     * @param today half-terms that begin later are not told
     */
    GroupTimeline(List<HalfTerm> calendar, LocalDate today, ZoneId zone) {
        this.today = today;
        this.zone = zone;
        calendar.stream()
                .filter(half -> !half.startsOn().isAfter(today))
                .forEach(half -> halfTerms.put(half.startsOn(), half));
    }

    /**
     * @param life a group
     * @param said what leads said of it, in words, in the same order
     * @return its half-terms, the latest first, each until the next begins; last what came before all of them
     */
    List<Part> of(PeerGroups.Life life, List<GroupPage.Said> said) {
        List<Part> parts = new ArrayList<>();
        LocalDate before = today.plusDays(1);
        for (LocalDate from : halfTerms.descendingKeySet()) {
            Part part = part(halfTerms.get(from), from, before, life, said);
            if (parts.size() < MOST_WITHOUT || !part.isEmpty()) {
                parts.add(part);
            }
            before = from;
        }
        Part earlier = part(null, LocalDate.MIN, before, life, said);
        if (!earlier.isEmpty()) {
            parts.add(earlier);
        }
        return List.copyOf(parts);
    }

    private Part part(
            HalfTerm half, LocalDate from, LocalDate before, PeerGroups.Life life, List<GroupPage.Said> said) {
        List<GroupPage.Said> ofPart = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            LocalDate day = LocalDate.ofInstant(life.said().get(i).at(), zone);
            if (isIn(day, from, before)) {
                ofPart.add(said.get(i));
            }
        }
        String name = half == null
                ? words.text("timeline.earlier")
                : words.text("timeline.half-term", half.name(), EnglishYear.name(half.schoolYear()));
        return new Part(name, from, before, found(life.group(), from, before), ofPart);
    }

    private List<String> found(Known group, LocalDate from, LocalDate before) {
        List<String> says = new ArrayList<>();
        if (group.goneOn() != null && isIn(group.goneOn(), from, before)) {
            says.add(words.text("timeline.gone", words.week(group.goneOn())));
        }
        if (group.changedOn() != null && isIn(group.changedOn(), from, before)) {
            says.add(words.text("timeline.changed", words.week(group.changedOn())));
        }
        if (isIn(group.toldFrom(), from, before)) {
            says.add(words.text("timeline.found", words.week(group.toldFrom())));
        } else if (group.toldFrom().isBefore(from)
                && (group.goneOn() == null || !group.goneOn().isBefore(before))) {
            says.add(words.text("timeline.there"));
        }
        return says;
    }

    private static boolean isIn(LocalDate day, LocalDate from, LocalDate before) {
        return !day.isBefore(from) && day.isBefore(before);
    }

    /**
     * A half-term of a group.
     *
     * @param name "Autumn 2, 2026/27"
     * @param from its first day
     * @param before the day before which it ends, with the holidays after it
     * @param found whether the group was found, in sentences
     * @param said what leads said of it
     */
    public record Part(String name, LocalDate from, LocalDate before, List<String> found, List<GroupPage.Said> said) {

        /** Copies the lists. */
        public Part {
            found = List.copyOf(found);
            said = List.copyOf(said);
        }

        /** @return whether nothing of the group is told of it */
        public boolean isEmpty() {
            return found.isEmpty() && said.isEmpty();
        }
    }
}
