package org.wholeschool.link.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.wholeschool.link.Keeper;
import org.wholeschool.link.LinkFormCheck;
import org.wholeschool.link.NewEvidence;
import org.wholeschool.link.entry.LinkEntry;
import org.wholeschool.link.entry.NewLink;
import org.wholeschool.link.record.GradeWords;
import org.wholeschool.link.record.Grading;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.csv.CellText;
import org.wholeschool.platform.csv.Reason;
import org.wholeschool.platform.listimport.CheckedList;
import org.wholeschool.roster.Roster;
import org.wholeschool.school.Grade;

/** Says of each row of a list of links whether it can come in, and otherwise all that is wrong with it. */
final class LinkListCheck {

    private static final String FALSE = "information";

    /** The columns of a list by the fields of a form that ask the same. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("one", "pupil"),
            Map.entry("other", "other pupil"),
            Map.entry("kind", "kind"),
            Map.entry("note", "evidence"),
            Map.entry("observedOn", "day"),
            Map.entry("told", "how known"),
            Map.entry("saidBy", "said by"),
            Map.entry("source", "source"),
            Map.entry(FALSE, FALSE),
            Map.entry("handling", "handling"),
            Map.entry("conditions", "conditions"),
            Map.entry("strengths", "strengths"),
            Map.entry("risks", "risks"),
            Map.entry("reason", "reason"),
            Map.entry("serves", "action"),
            Map.entry("keeper", LinkList.KEEPER));

    private final LinkEntry entry;
    private final KnownPupils pupils;
    private final LocalDate today;
    private final Set<String> known = new HashSet<>();
    private final Map<String, Keeper> keepers = new HashMap<>();

    /** @param roll the pupils whom a row can name */
    LinkListCheck(LinkEntry entry, List<Roster.KnownAs> roll, LocalDate today) {
        this.entry = entry;
        this.pupils = new KnownPupils(roll);
        this.today = today;
    }

    /** @return what would become of the rows of one file */
    CheckedList<Ready, Refused> of(List<LinkListRow> rows) {
        List<Ready> ready = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        int already = 0;
        int repeated = 0;
        for (LinkListRow row : rows) {
            List<LinkListRow.Why> why = new ArrayList<>(row.faults());
            NewLink read = row.isRead() ? read(row, why) : null;
            BadInput fault = why.isEmpty() ? entry.whyNot(read, inOrder(row.keeper(), read)) : null;
            if (fault != null && fault.key().equals("evidence.twice")) {
                already++;
            } else if (fault != null || !why.isEmpty()) {
                refused.add(new Refused(
                        row.line(),
                        fault == null
                                ? why
                                : fault.all().stream().map(LinkListCheck::why).toList()));
            } else if (saysOtherwise(read, inOrder(row.keeper(), read))) {
                refused.add(new Refused(row.line(), List.of(why(new BadInput("keeper", "row.keeper.twice")))));
            } else if (!known.add(key(read))) {
                repeated++;
            } else {
                ready.add(ready(row, read));
            }
        }
        return new CheckedList<>(ready, refused, already, repeated);
    }

    private Ready ready(LinkListRow row, NewLink read) {
        Grading grade = row.grade() == null ? null : row.grade().read(new LinkFormCheck(), 0);
        return new Ready(
                row.line(),
                pupils.name(read.one()),
                pupils.name(read.other()),
                read,
                inOrder(row.keeper(), read),
                grade,
                grade == null ? null : GradeWords.of(grade.source(), grade.information(), grade.handling()));
    }

    /** @return whether an earlier row of the list says of the same two that somebody else keeps them safe */
    private boolean saysOtherwise(NewLink read, Keeper keeper) {
        Keeper earlier = keeper == null ? null : keepers.putIfAbsent(pair(read), keeper);
        return earlier != null && earlier != keeper;
    }

    /**
     * @return what a row says, tidied as far as it can be read; all that is wrong with it, once for each column, is
     *     added to why it cannot come in
     */
    private NewLink read(LinkListRow row, List<LinkListRow.Why> why) {
        Long one = pupil(row.one(), "one", why);
        Long other = pupil(row.other(), "other", why);
        LinkFormCheck given = new LinkFormCheck();
        NewLink read = new NewLink(one, other, row.kind(), row.texts(), row.evidence()).read(given, today);
        if (row.grade() != null) {
            row.grade().read(given, 0);
            given.refuse(row.grade().information() == Grade.Information.SUSPECTED_FALSE, FALSE, "row.false");
        }
        for (BadInput fault : given.faults()) {
            LinkListRow.Why more = why(fault);
            if (more.column() == null
                    || why.stream().noneMatch(each -> more.column().equals(each.column()))) {
                why.add(more);
            }
        }
        return read;
    }

    private Long pupil(String text, String field, List<LinkListRow.Why> why) {
        Reason problem = pupils.problem(text);
        if (problem != null) {
            why.add(new LinkListRow.Why(COLUMNS.get(field), problem));
            return null;
        }
        return pupils.find(text).get(0);
    }

    private static LinkListRow.Why why(BadInput fault) {
        return new LinkListRow.Why(
                COLUMNS.get(String.valueOf(fault.field()).replaceAll("^.*:", "")),
                Reason.of(fault.key(), fault.arguments()));
    }

    /** A row names its pupils in any order, a link has one of its own. */
    private static Keeper inOrder(Keeper ofRow, NewLink link) {
        return ofRow == null || ofRow == Keeper.BOTH || link.one() < link.other()
                ? ofRow
                : ofRow == Keeper.FIRST ? Keeper.SECOND : Keeper.FIRST;
    }

    private static String key(NewLink link) {
        return pair(link) + " " + link.kind() + " " + key(link.evidence());
    }

    private static String pair(NewLink link) {
        return Math.min(link.one(), link.other()) + " " + Math.max(link.one(), link.other());
    }

    static String key(NewEvidence evidence) {
        return key(evidence.observedOn(), evidence.note());
    }

    /** Two pieces of one link are the same where both the day and the words are. */
    static String key(LocalDate day, String note) {
        return day + " " + CellText.folded(note);
    }

    /**
     * A row that can come in; who keeps whom safe is of the link, not of the row; grade and graded are null where it
     * has none.
     */
    public record Ready(
            int line, String one, String other, NewLink link, Keeper keeper, Grading grade, String graded) {}

    /** A row that stays out, and all that is wrong with it. */
    public record Refused(int line, List<LinkListRow.Why> why) {}

    /** Finds a pupil whom a row names: by unique pupil number, or by forename and surname in either order. */
    private static final class KnownPupils {

        private final Map<String, Long> byNumber = new HashMap<>();
        private final Map<String, Set<Long>> byName = new HashMap<>();
        private final Map<Long, String> names = new HashMap<>();

        KnownPupils(List<Roster.KnownAs> all) {
            for (Roster.KnownAs pupil : all) {
                names.put(
                        pupil.id(),
                        (pupil.preferredName() == null ? pupil.forename() : pupil.preferredName()) + " "
                                + pupil.surname());
                if (pupil.upn() != null) {
                    byNumber.put(pupil.upn().toUpperCase(Locale.ROOT), pupil.id());
                }
                Stream.of(pupil.forename(), pupil.preferredName())
                        .filter(Objects::nonNull)
                        .flatMap(first -> Stream.of(first + " " + pupil.surname(), pupil.surname() + " " + first))
                        .forEach(name -> byName.computeIfAbsent(CellText.folded(name), none -> new LinkedHashSet<>())
                                .add(pupil.id()));
            }
        }

        /** @return the pupils who are called so */
        List<Long> find(String text) {
            Long numbered = byNumber.get(text.strip().toUpperCase(Locale.ROOT));
            return numbered != null
                    ? List.of(numbered)
                    : List.copyOf(byName.getOrDefault(CellText.folded(text), Set.of()));
        }

        /** @return why this text does not name one pupil, or null */
        Reason problem(String text) {
            int found = find(text).size();
            return found == 1
                    ? null
                    : text.isBlank()
                            ? Reason.of("row.empty")
                            : Reason.of(found == 0 ? "row.nobody" : "row.several", text);
        }

        String name(long id) {
            return names.get(id);
        }
    }
}
