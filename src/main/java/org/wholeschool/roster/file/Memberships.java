package org.wholeschool.roster.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wholeschool.platform.csv.RefusedFile;

/** Which user belongs where: the school, the roles, the registration group ("homeroom"), and until when. */
final class Memberships {

    private final Map<String, Set<String>> roles = new HashMap<>();
    private final Map<String, Set<String>> rolesInClasses = new HashMap<>();
    private final Map<String, Set<String>> schools = new HashMap<>();
    private final Map<String, LocalDate> leaving = new HashMap<>();
    private final Map<String, LocalDate> staffUntil = new HashMap<>();
    private final Map<String, LocalDate> staffFrom = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();
    private final Set<String> users = new HashSet<>();
    private final RosterClasses classes;
    private final PupilCells cells;
    private final LocalDate today;

    /** Whether the enrolments are all that there are; a delta says nothing of a pupil whom it does not name. */
    private final boolean enrolmentsComplete;

    /** null where the files have one school, and everybody is of it */
    private String school;

    private boolean sayWhoLeaves;
    private boolean sayGroups;

    private Memberships(OneRosterFiles files, RosterClasses known, PupilCells cells, LocalDate today) {
        this.cells = cells;
        this.today = today;
        this.enrolmentsComplete = files.isComplete("enrollments");
        this.classes = files.table("classes.csv")
                .map(table -> known.after(table, files.isComplete("classes")))
                .orElse(enrolmentsComplete ? RosterClasses.NONE : known);
    }

    /**
     * @param known the classes that earlier files had: a delta need not repeat them
     * @param gathered where enrolments go that cannot be used
     * @throws RefusedFile where the files have several schools and none has this URN
     */
    static Memberships of(
            OneRosterFiles files,
            String urn,
            RosterClasses known,
            PupilCells cells,
            LocalDate today,
            RosterContent.Gathered gathered) {
        Memberships all = new Memberships(files, known, cells, today);
        files.users().rows().forEach(row -> all.users.add(row.cell("sourcedId")));
        files.table("orgs.csv").ifPresent(orgs -> all.school = all.thisOf(orgs, urn));
        files.table("roles.csv").ifPresent(all::readRoles);
        files.table("enrollments.csv").ifPresent(table -> all.readEnrolments(table, gathered));
        return all;
    }

    private String thisOf(RosterTable orgs, String urn) {
        List<RosterTable.Row> several = orgs.rows().stream()
                .filter(row -> row.cell("type").equalsIgnoreCase("school") && row.isCurrent())
                .toList();
        if (several.size() < 2) {
            return null;
        }
        return several.stream()
                .filter(row -> row.cell("identifier").equals(urn))
                .map(row -> row.cell("sourcedId"))
                .findFirst()
                .orElseThrow(() -> new RefusedFile("roster.severalSchools", several.size(), urn));
    }

    private void readRoles(RosterTable table) {
        sayWhoLeaves = table.has("endDate");
        for (RosterTable.Row row : table.rows()) {
            String user = row.cell("userSourcedId");
            String role = row.cell("role").toLowerCase(Locale.ROOT);
            if (!row.isCurrent() || user.isEmpty() || role.isEmpty()) {
                continue;
            }
            String org = row.cell("orgSourcedId");
            if (school == null || org.equals(school)) {
                add(roles, user, role);
                if (role.equals("student")) {
                    dateOf(row).ifPresent(end -> leaving.merge(user, end, (a, b) -> a.isAfter(b) ? a : b));
                } else if (OneRoster.STAFF.contains(role)) {
                    // Of several roles of staff the first to begin and the last to end count, and one without a day
                    // goes before all days.
                    staffUntil.merge(user, dateOf(row).orElse(LocalDate.MAX), (a, b) -> a.isAfter(b) ? a : b);
                    staffFrom.merge(
                            user, date(row, "beginDate").orElse(LocalDate.MIN), (a, b) -> a.isBefore(b) ? a : b);
                }
            }
            add(schools, user, org);
        }
    }

    private void readEnrolments(RosterTable table, RosterContent.Gathered gathered) {
        sayGroups = enrolmentsComplete && classes.hasGroups();
        List<RosterTable.Row> ended = new ArrayList<>();
        for (RosterTable.Row row : table.rows()) {
            String role = row.cell("role").toLowerCase(Locale.ROOT);
            if (!row.isCurrent()
                    || dateOf(row).filter(end -> end.isBefore(today)).isPresent()) {
                ended.add(row);
                continue;
            }
            add(rolesInClasses, row.cell("userSourcedId"), role);
            if (role.equals("student")) {
                readEnrolment(row, gathered);
            }
        }
        if (!enrolmentsComplete) {
            ended.forEach(row -> noteEnd(row, gathered));
        }
    }

    private void readEnrolment(RosterTable.Row row, RosterContent.Gathered gathered) {
        String user = row.cell("userSourcedId");
        Optional<String> title = classes.title(row.cell("classSourcedId"));
        if (title.isEmpty() && !enrolmentsComplete) {
            gathered.refuse(new UnfitRow("classSourcedId", "row.classUnknown").of(row));
        }
        title.filter(group -> !group.isEmpty()).ifPresent(group -> {
            if (!enrolmentsComplete && !users.contains(user)) {
                gathered.refuse(new UnfitRow("userSourcedId", "row.enrolmentAlone").of(row));
            }
            // A pupil is in one registration group; where the file has two, the one it calls the primary counts.
            groups.merge(user, group, (first, second) -> row.cell("primary").equalsIgnoreCase("true") ? second : first);
        });
    }

    /**
     * A delta that takes a pupil out of a registration group and gives no other says nothing of where the pupil is now.
     */
    private void noteEnd(RosterTable.Row row, RosterContent.Gathered gathered) {
        boolean wasGroup = classes.title(row.cell("classSourcedId"))
                .filter(title -> !title.isEmpty())
                .isPresent();
        if (wasGroup
                && !row.cell("role").equalsIgnoreCase("teacher")
                && !groups.containsKey(row.cell("userSourcedId"))) {
            gathered.refuse(new UnfitRow(null, "row.enrolmentEnded").of(row));
        }
    }

    /** @return the classes that are known with these files. */
    RosterClasses classes() {
        return classes;
    }

    private Optional<LocalDate> dateOf(RosterTable.Row row) {
        return date(row, "endDate");
    }

    /** A date that cannot be read begins and ends nothing. */
    private Optional<LocalDate> date(RosterTable.Row row, String heading) {
        try {
            return Optional.ofNullable(cells.date(row.cell(heading), heading));
        } catch (UnfitRow unreadable) {
            return Optional.empty();
        }
    }

    private static void add(Map<String, Set<String>> sets, String user, String value) {
        sets.computeIfAbsent(user, none -> new TreeSet<>()).add(value);
    }

    /** @return the roles in this school that roles.csv gives; none where it does not. */
    Set<String> roles(String user) {
        return roles.getOrDefault(user, Set.of());
    }

    /** @return the roles that the user has in classes. */
    Set<String> rolesInClasses(String user) {
        return rolesInClasses.getOrDefault(user, Set.of());
    }

    boolean isOfThisSchool(String user, RosterTable.Row row) {
        if (school == null) {
            return true;
        }
        Set<String> of = new HashSet<>(schools.getOrDefault(user, Set.of()));
        for (String heading : List.of("orgSourcedIds", "primaryOrgSourcedId")) {
            Arrays.stream(row.cell(heading).split(","))
                    .map(String::strip)
                    .filter(org -> !org.isEmpty())
                    .forEach(of::add);
        }
        return of.contains(school);
    }

    /**
     * @return the registration group, "" for none, null where the files say nothing of groups
     * @throws UnfitRow when its title is longer than one can be
     */
    String regGroup(String user) {
        String group = groups.get(user);
        return group == null && !sayGroups ? null : cells.regGroup(group == null ? "" : group, "title");
    }

    /** @return the last day on roll, {@link LocalDate#MAX} for none, null where the files say nothing of it. */
    LocalDate leavingOn(String user) {
        return sayWhoLeaves ? leaving.getOrDefault(user, LocalDate.MAX) : null;
    }

    /** @return the first day on the staff, null where it has passed long ago or the files say nothing of it. */
    LocalDate startsOn(String user) {
        LocalDate from = staffFrom.getOrDefault(user, LocalDate.MIN);
        return from.equals(LocalDate.MIN) ? null : from;
    }

    /** @return the last day on the staff, {@link LocalDate#MAX} for none, null where the files say nothing of it. */
    LocalDate endsOn(String user) {
        return sayWhoLeaves ? staffUntil.getOrDefault(user, LocalDate.MAX) : null;
    }
}
