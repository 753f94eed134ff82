package org.wholeschool.roster.file;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wholeschool.platform.csv.Reason;
import org.wholeschool.platform.csv.RefusedFile;
import org.wholeschool.roster.Upn;

/**
 * Reads OneRoster CSV 1.1 and 1.2 (1EdTech), as systems really write it: users.csv alone is enough, roles are in it
 * (1.1) or in roles.csv (1.2), and where both are silent the enrolments say who is a pupil. Passwords, telephone
 * numbers and agents are not looked at; parents and other relatives are passed over and counted.
 */
final class OneRoster {

    /** The roles of people who work at the school. */
    static final Set<String> STAFF = Set.of(
            "teacher",
            "administrator",
            "aide",
            "proctor",
            "counselor",
            "principal",
            "siteadministrator",
            "districtadministrator",
            "systemadministrator");

    private static final Set<String> NEITHER = Set.of("guardian", "parent", "relative");

    /** {@code {UPN:H801200001001},{LDAP:abc}}: the kinds of numbers that a user has. */
    private static final Pattern USER_ID = Pattern.compile("\\{([^:{}]++):([^{}]*+)}");

    private final RosterTable users;
    private final OneRosterFiles files;
    private final RosterFormat format;
    private final LocalDate today;
    private final PupilCells cells;
    private final RosterContent.Gathered gathered = new RosterContent.Gathered();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, Demographics.Person> people;
    private final Memberships memberships;

    private OneRoster(OneRosterFiles files, RosterFormat format, String urn, RosterClasses known, LocalDate today) {
        this.format = format;
        this.today = today;
        this.files = files;
        this.users = files.users();
        this.cells = new PupilCells(today);
        this.memberships = Memberships.of(files, urn, known, cells, today, gathered);
        this.people = Demographics.read(files.table("demographics.csv"), cells, gathered);
    }

    /**
     * @param format a zip, or users.csv alone
     * @param urn of the school, to find it where the files have several
     * @param known the classes that earlier files had
     * @param today in the school's zone
     * @throws RefusedFile where a column is missing that no row can do without, or the files have several schools and
     *     not this one
     */
    static RosterContent read(
            OneRosterFiles files, RosterFormat format, String urn, RosterClasses known, LocalDate today) {
        for (String heading : List.of("sourcedId", "givenName", "familyName")) {
            if (!files.users().has(heading)) {
                throw new RefusedFile("roster.noColumn", files.users().file(), heading);
            }
        }
        return new OneRoster(files, format, urn, known, today).read();
    }

    private RosterContent read() {
        for (RosterTable.Row row : users.rows()) {
            try {
                take(row.checked());
            } catch (UnfitRow unfit) {
                refuse(row, unfit);
            }
        }
        files.table("classes.csv").ifPresent(said -> gathered.know(memberships.classes()));
        return gathered.asContent(format, files.isComplete());
    }

    private void take(RosterTable.Row row) {
        String id = row.cell("sourcedId");
        if (id.isEmpty()) {
            throw new UnfitRow("sourcedId", "row.noSourcedId");
        }
        Integer earlier = seen.putIfAbsent(id, row.line());
        if (earlier != null) {
            throw new UnfitRow("sourcedId", "row.sameSourcedId", earlier);
        }
        if (!memberships.isOfThisSchool(id, row)) {
            return;
        }
        Set<String> roles = roles(id, row);
        if (roles.isEmpty() && isRemoved(row)) {
            // Whoever is taken away has no role any more; if the school has a pupil or a member of staff of this
            // number, it is that one.
            gathered.pupil(removed(id, row));
            gathered.member(gone(row));
        } else if (roles.contains("student")) {
            gathered.pupil(isRemoved(row) ? removed(id, row) : pupil(id, row));
        } else if (roles.stream().anyMatch(STAFF::contains)) {
            gathered.member(isRemoved(row) ? gone(row) : member(id, row));
            StaffCells.remarkHidden(gathered, row, "familyName", "givenName");
        } else if (!NEITHER.containsAll(roles) || roles.isEmpty()) {
            throw roles.isEmpty() ? new UnfitRow("role", "row.noRole") : new UnfitRow("role", "row.roleUnknown");
        } else {
            gathered.passGuardian();
        }
    }

    /** A row about somebody who is certainly no pupil says nothing about who is on roll. */
    private void refuse(RosterTable.Row row, UnfitRow unfit) {
        String id = row.cell("sourcedId");
        Set<String> roles = roles(id, row);
        if (!roles.isEmpty() && !roles.contains("student")) {
            if (roles.stream().anyMatch(STAFF::contains)) {
                gathered.refuseStaff(
                        unfit.of(row), new StaffMention(StaffCells.orNull(row.cell("email")), StaffCells.orNull(id)));
            } else {
                gathered.refuse(unfit.of(row));
            }
            return;
        }
        Matcher upn = USER_ID.matcher(row.cell("userIds"));
        String number = null;
        while (upn.find()) {
            number = upn.group(1).strip().equalsIgnoreCase("upn")
                            && Upn.isWellFormed(upn.group(2).strip())
                    ? upn.group(2).strip()
                    : number;
        }
        gathered.refusePupil(unfit.of(row), new Mention(number, id.isEmpty() ? null : id));
    }

    private Set<String> roles(String id, RosterTable.Row row) {
        Set<String> roles = new TreeSet<>(memberships.roles(id));
        if (roles.isEmpty()) {
            Arrays.stream(row.cell("role").split(","))
                    .map(OneRoster::plain)
                    .filter(role -> !role.isEmpty())
                    .forEach(roles::add);
        }
        return roles.isEmpty() ? memberships.rolesInClasses(id) : roles;
    }

    private static String plain(String role) {
        return role.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isRemoved(RosterTable.Row row) {
        return row.cell("status").equalsIgnoreCase("tobedeleted");
    }

    private static PupilRecord removed(String id, RosterTable.Row row) {
        return new PupilRecord(
                row.file(),
                row.line(),
                id,
                null,
                row.cell("familyName"),
                row.cell("givenName"),
                null,
                null,
                null,
                null,
                null,
                null,
                true);
    }

    private PupilRecord pupil(String id, RosterTable.Row row) {
        Demographics.Person person = people.getOrDefault(id, Demographics.Person.UNKNOWN);
        PupilRecord pupil = new PupilRecord(
                row.file(),
                row.line(),
                id,
                upn(row),
                cells.requiredName(row, "familyName"),
                cells.requiredName(row, "givenName"),
                row.has("preferredGivenName") ? cells.name(row, "preferredGivenName") : null,
                person.dateOfBirth(),
                person.sex(),
                cells.ncYear(row, "grades"),
                memberships.regGroup(id),
                memberships.leavingOn(id),
                false);
        remark(row, pupil);
        return pupil;
    }

    private String upn(RosterTable.Row row) {
        Matcher ids = USER_ID.matcher(row.cell("userIds"));
        while (ids.find()) {
            if (ids.group(1).strip().equalsIgnoreCase("upn")) {
                return cells.upn(ids.group(2).strip(), "userIds");
            }
        }
        for (String heading : List.of("upn", "ext_upn", "metadata.upn")) {
            if (!row.cell(heading).isEmpty()) {
                return cells.upn(row.cell(heading), heading);
            }
        }
        // The identifier is any number that the system likes; only one that can be nothing else is taken for a UPN.
        String identifier = row.cell("identifier").toUpperCase(Locale.ROOT);
        return Upn.isWellFormed(identifier) ? identifier : null;
    }

    private void remark(RosterTable.Row row, PupilRecord pupil) {
        if (pupil.upn() == null) {
            gathered.remark(new RowNote(row.file(), row.line(), null, Reason.of("remark.noUpn")));
        } else if (!Upn.hasItsCheckLetter(pupil.upn())) {
            gathered.remark(new RowNote(row.file(), row.line(), null, Reason.of("remark.checkLetter")));
        }
        if (row.isCleaned("familyName", "givenName", "preferredGivenName")) {
            gathered.remark(new RowNote(row.file(), row.line(), null, Reason.of("remark.hidden")));
        }
    }

    private StaffRecord member(String id, RosterTable.Row row) {
        return new StaffRecord(
                row.file(),
                row.line(),
                StaffCells.number(row, "sourcedId"),
                StaffCells.name(cells, row, "givenName", "familyName"),
                StaffCells.email(row),
                StaffCells.start(memberships.startsOn(id), today),
                memberships.endsOn(id),
                false);
    }

    /** Who is taken away needs no address any more. */
    private static StaffRecord gone(RosterTable.Row row) {
        return new StaffRecord(
                row.file(),
                row.line(),
                StaffCells.number(row, "sourcedId"),
                row.cell("givenName") + " " + row.cell("familyName"),
                StaffCells.orNull(row.cell("email")),
                null,
                null,
                true);
    }
}
