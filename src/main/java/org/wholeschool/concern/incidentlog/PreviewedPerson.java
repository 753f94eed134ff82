package org.wholeschool.concern.incidentlog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wholeschool.concern.incidentlog.read.LogEntry;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.roster.Roster;

/**
 * Somebody whom the accepted rows of a log name, with every part that they would have, for a person to check before it
 * stands in a child's record.
 *
 * @param name of the pupil on roll; as the log has it where it fits nobody, or more than one
 * @param form registration group; null where there is no pupil, or they have none
 * @param linked whether there is a pupil
 * @param lines the lines on which they would have each part
 */
public record PreviewedPerson(String name, String form, boolean linked, Map<InvolvementRole, List<Integer>> lines) {

    /**
     * @param entries rows that would be taken in
     * @param onRoll the pupils in them, by id
     * @return everybody in them: the pupils by name, then the names that are linked to nobody
     */
    static List<PreviewedPerson> in(List<LogEntry> entries, Map<Long, Roster.Found> onRoll) {
        Map<Object, PreviewedPerson> people = new LinkedHashMap<>();
        for (LogEntry entry : entries) {
            for (LogEntry.Person person : entry.people()) {
                Object key = person.pupil() == null ? person.name() : person.pupil();
                people.computeIfAbsent(key, first -> of(person, onRoll))
                        .lines
                        .computeIfAbsent(person.role(), role -> new ArrayList<>())
                        .add(entry.line());
            }
        }
        return people.values().stream()
                .sorted(Comparator.comparing(PreviewedPerson::linked).reversed().thenComparing(PreviewedPerson::name))
                .toList();
    }

    private static PreviewedPerson of(LogEntry.Person person, Map<Long, Roster.Found> onRoll) {
        if (person.pupil() == null) {
            return new PreviewedPerson(person.name(), null, false, new TreeMap<>());
        }
        Roster.Found pupil = onRoll.get(person.pupil());
        return new PreviewedPerson(pupil.name(), pupil.form(), true, new TreeMap<>());
    }
}
