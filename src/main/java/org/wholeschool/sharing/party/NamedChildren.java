package org.wholeschool.sharing.party;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.roster.Roster;

/**
 * Children whom a form names, one name a line. A name that fits one pupil is that pupil; of several, someone chooses;
 * one that fits no one is kept as typed, once that was shown.
 */
@RoomOnly
public class NamedChildren implements Serializable {

    private static final long serialVersionUID = 1L;

    /** More are a list of pupils, about which nothing is told child by child. */
    private static final int MOST = 12;

    private static final int LONGEST_NAME = 100;

    private transient String names;
    private transient String looked;
    private transient List<NamedChild> rows;

    /**
     * Begins with those who were named before.
     *
     * @param pupils ids of pupils, on roll or not
     * @param others names of those who are no pupils here
     * @param roster names them
     */
    public void begin(Collection<Long> pupils, List<String> others, Roster roster) {
        rows = new ArrayList<>();
        roster.named(List.copyOf(pupils)).forEach(pupil -> rows.add(NamedChild.known(pupil)));
        others.forEach(name -> rows.add(NamedChild.stranger(name)));
        names = String.join("\n", rows.stream().map(NamedChild::getTyped).toList());
        looked = names;
    }

    /** Looks for each name that was not looked for before. */
    public void look(Roster roster) {
        String typed = names == null ? "" : names.strip();
        if (typed.equals(looked)) {
            getRows().forEach(NamedChild::see);
            return;
        }
        List<NamedChild> before = getRows();
        rows = new ArrayList<>();
        typed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .limit(MOST + 1L)
                .forEach(line -> rows.add(before.stream()
                        .filter(row -> row.getTyped().equals(line))
                        .findFirst()
                        .orElseGet(() -> NamedChild.of(line, roster))));
        looked = typed;
    }

    /**
     * @param field the field's id
     * @return what is wrong, said at the field; nothing where each name is settled
     */
    public Optional<BadInput> problem(String field) {
        if (getRows().size() > MOST) {
            return Optional.of(new BadInput(field, "children.many", MOST));
        }
        if (getRows().stream().anyMatch(row -> row.getTyped().codePoints().count() > LONGEST_NAME)) {
            return Optional.of(new BadInput(field, "children.long", LONGEST_NAME));
        }
        return getRows().stream()
                .filter(row -> !row.isSettled())
                .findFirst()
                .map(row -> new BadInput(
                        field,
                        row.isUnknown() ? "children.unfound" : "children.which",
                        "\u2068" + row.getTyped() + "\u2069"));
    }

    /** @return ids of those who are pupils of the school */
    public List<Long> pupils() {
        return getRows().stream()
                .map(NamedChild::pupil)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** @return names of those who are not, as typed */
    public List<String> others() {
        return getRows().stream()
                .filter(row -> row.pupil() == null)
                .map(NamedChild::getTyped)
                .toList();
    }

    public boolean isEmpty() {
        return names == null || names.isBlank();
    }

    /** @return a row for each name that was looked for */
    public List<NamedChild> getRows() {
        return rows == null ? List.of() : rows;
    }

    public String getNames() {
        return names;
    }

    public void setNames(String names) {
        this.names = names;
    }
}
