package org.wholeschool.concern.incidentlog.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wholeschool.concern.incidentlog.read.LogEntry.Person;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.platform.csv.Reason;

/**
 * Matches the names of one row to pupils on roll. A name that fits nobody, or more than one pupil, is linked to nobody:
 * it stays in the text, its part is kept for somebody who is not named, and that is said. Guessing would put a concern
 * into the wrong child's record.
 */
final class PeopleReader {

    /** With these words a log says that there is nobody. */
    private static final Pattern NOBODY = Pattern.compile("nobody|no one|none|nil|n/a|[-\u2013\u2014]+");

    private final Function<String, List<Long>> onRoll;
    private final Set<Person> people = new LinkedHashSet<>();
    private final List<String> unmatched = new ArrayList<>();
    private final List<Reason> remarks = new ArrayList<>();

    /** @param onRoll the ids of the pupils whom a name, or a UPN, fits */
    PeopleReader(Function<String, List<Long>> onRoll) {
        this.onRoll = onRoll;
    }

    /** @throws RefusedRow when there are several roles, but not one for each pupil. */
    void read(String names, String roles) {
        List<String> each = names(names);
        List<String> words = roles.isBlank() ? List.of() : split(roles, "[;|\\n,]");
        if (words.size() > 1 && words.size() != each.size()) {
            throw new RefusedRow("row.rolesDoNotMatch", each.size(), words.size());
        }
        for (int i = 0; i < each.size(); i++) {
            readOne(
                    each.get(i),
                    words.isEmpty() ? InvolvementRole.NOT_SAID : role(words.get(words.size() == 1 ? 0 : i)));
        }
    }

    void read(String names, InvolvementRole role) {
        names(names).forEach(name -> readOne(name, role));
    }

    List<Person> people() {
        return List.copyOf(people);
    }

    List<String> unmatched() {
        return List.copyOf(unmatched);
    }

    List<Reason> remarks() {
        return List.copyOf(remarks);
    }

    private void readOne(String name, InvolvementRole role) {
        List<Long> fitting = onRoll.apply(name);
        if (fitting.size() == 1) {
            people.add(Person.onRoll(fitting.get(0), role));
        } else if (!fitting.isEmpty()
                || !NOBODY.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            people.add(Person.notLinked(name, role));
            unmatched.add(name);
            remarks.add(
                    Reason.of(fitting.isEmpty() ? "remark.notOnRoll" : "remark.severalOnRoll", name, fitting.size()));
        }
    }

    private InvolvementRole role(String word) {
        Optional<InvolvementRole> role = RoleWords.roleOf(word);
        if (role.isEmpty()) {
            remarks.add(Reason.of("remark.roleUnknown", word));
        }
        return role.orElse(InvolvementRole.NOT_SAID);
    }

    /** A comma stands between two pupils, or between surname and forename: the roll tells which. */
    private List<String> names(String cell) {
        List<String> names = split(cell, "[;|\\n]");
        if (names.size() != 1
                || !cell.contains(",")
                || !onRoll.apply(names.get(0)).isEmpty()) {
            return names;
        }
        List<String> parts = split(cell, ",");
        return parts.stream()
                        .allMatch(part ->
                                part.contains(" ") || !onRoll.apply(part).isEmpty())
                ? parts
                : names;
    }

    private static List<String> split(String cell, String at) {
        return Arrays.stream(cell.split(at))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toList());
    }
}
