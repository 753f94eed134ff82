package org.wholeschool.roster.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholeschool.platform.csv.RefusedFile;

class RosterUploadTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String URN = "100001";
    private static final String ANN = "H801200001001";

    private static RosterContent read(byte[] bytes) {
        return read(bytes, RosterClasses.NONE);
    }

    private static RosterContent read(byte[] bytes, RosterClasses known) {
        return RosterUpload.read("roll.csv", bytes, URN, known, TODAY);
    }

    private static RosterContent simple(String... rows) {
        return read(Rosters.bytes("upn,legal_surname,forename,preferred_name,dob,sex,nc_year,reg_group,leaving_date\n"
                + String.join("\n", rows)));
    }

    private static String refusal(byte[] bytes) {
        return assertThrows(RefusedFile.class, () -> read(bytes)).reason().key();
    }

    @Test
    void aSimpleRosterIsReadByItsHeadings() {
        RosterContent content =
                read(Rosters.bytes("\ufeffForename;Legal Surname;UPN;NC-Year;DOB;Sex;ext_house\nAnn;\"O'Neill; the "
                        + "second\";h801200001001;Year 7;01/09/2014;female;Red\n"));
        assertEquals(List.of(), content.refused());
        PupilRecord ann = content.pupils().get(0);
        assertEquals(ANN, ann.upn());
        assertEquals("O'Neill; the second", ann.legalSurname());
        assertEquals(LocalDate.of(2014, 9, 1), ann.dateOfBirth());
        assertEquals("F", ann.sex());
        assertEquals(7, ann.ncYear());
        assertNull(ann.regGroup(), "the file is silent");
        assertNull(ann.leavingOn(), "the file is silent");
        assertTrue(content.complete());
    }

    @Test
    void goodRowsAreNotHeldUpByBadOnes() {
        RosterContent content = simple(
                ANN + ",Neill,Ann,,2014-09-01,F,7,7A,",
                "H80120000100,Short,Number,,2014-09-01,F,7,7A,",
                ANN + ",Neill,,,2014-09-01,F,7,7A,",
                "A123456789012,Born,Tomorrow,,2026-11-25,F,7,7A,",
                "A123456789012,Born,Never,,2014-02-30,F,7,7A,",
                "A123456789012,Year,Fifteen,,2014-02-03,F,15,7A,",
                "A123456789012,Sex,Typed,,2014-02-03,girl,7,7A,",
                "A123456789012,Too,Few",
                "A123456789012,Too,Many,,2014-02-03,F,7,7A,,more",
                "A123456789012,N\0ul,Damaged,,2014-02-03,F,7,7A,",
                ",No,Number,,2014-02-03,F,7,7A,",
                "A12345678901B,Tem,Porary,Temp,2014-02-03,,R,7A,2027-07-20");
        assertEquals(
                List.of("Neill", "Tem"),
                content.pupils().stream().map(PupilRecord::legalSurname).toList());
        assertEquals(
                List.of(
                        "3 upn row.upnNotOne",
                        "4 forename row.noName",
                        "5 dob row.bornImplausibly",
                        "6 dob row.dateNotUnderstood",
                        "7 nc_year row.yearNotUnderstood",
                        "8 sex row.sexNotUnderstood",
                        "9 null row.tooFewColumns",
                        "10 null row.tooManyColumns",
                        "11 null row.nul",
                        "12 upn row.noUpn"),
                content.refused().stream()
                        .map(note -> note.line() + " " + note.field() + " "
                                + note.reason().key())
                        .toList());
        assertEquals(LocalDate.of(2027, 7, 20), content.pupils().get(1).leavingOn());
        assertEquals(
                LocalDate.MAX,
                content.pupils().get(0).leavingOn(),
                "a column of leaving dates that is empty says that there is none");
        assertEquals(0, content.pupils().get(1).ncYear());
    }

    @Test
    void aFormulaStaysTextAndAnOverrideOfDirectionGoes() {
        RosterContent content = simple(ANN + ",\"=HYPERLINK(\"\"http://x\"\")\",A\u202ennn,,2014-09-01,F,7,7A,");
        assertEquals("=HYPERLINK(\"http://x\")", content.pupils().get(0).legalSurname());
        assertEquals("Annn", content.pupils().get(0).forename());
        assertEquals("remark.hidden", content.remarks().get(0).reason().key());
    }

    @Test
    void aWrongCheckLetterIsSaidAndTheRowGoesIn() {
        RosterContent content = simple("B801200001001,Neill,Ann,,2014-09-01,F,7,7A,");
        assertEquals(1, content.pupils().size());
        assertEquals("remark.checkLetter", content.remarks().get(0).reason().key());
    }

    @Test
    void oneRosterWithDemographicsAndHomerooms() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "export/manifest.csv",
                "propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\nfile.users,bulk\n");
        files.put(
                "export/users.csv",
                Rosters.USERS_1_2
                        + Rosters.user("p1", "{LDAP:x},{UPN:" + ANN + "}", "Ann", "Neill", "", "07")
                        + Rosters.user("p2", "", "Ben", "Osei", "", "8")
                        + Rosters.user("t1", "", "Tara", "Teacher", "t.teacher@school.example", "")
                        + Rosters.user("g1", "", "Gran", "Neill", "gran@mail.example", "")
                        + Rosters.user("x1", "", "Nobody", "Knows", "", ""));
        files.put(
                "export/roles.csv",
                Rosters.ROLES + "r1,,,p1,primary,student,,2027-07-20,org1,\nr2,,,p2,primary,student,,,org1,\n"
                        + "r3,,,t1,primary,teacher,,,org1,\nr4,,,g1,primary,guardian,,,org1,\n");
        files.put(
                "export/demographics.csv", Rosters.DEMOGRAPHICS + "p1,,,2014-09-01,female,,\np2,,,2013-13-01,male,,\n");
        files.put(
                "export/classes.csv",
                Rosters.CLASSES
                        + "c1,,,7A,7,co1,7A,homeroom,,org1,t1,,,\nc2,,,Maths 7,7,co2,7Ma,scheduled,,org1,t1,,,\n");
        files.put(
                "export/enrollments.csv",
                Rosters.ENROLMENTS + "e1,,,c1,org1,p1,student,true,,\ne2,,,c2,org1,p2,student,true,,\n");
        RosterContent content = read(Rosters.zip(files));
        assertTrue(content.complete());
        PupilRecord ann = content.pupils().get(0);
        assertEquals(
                new PupilRecord(
                        "users.csv",
                        2,
                        "p1",
                        ANN,
                        "Neill",
                        "Ann",
                        "",
                        LocalDate.of(2014, 9, 1),
                        "F",
                        7,
                        "7A",
                        LocalDate.of(2027, 7, 20),
                        false),
                ann);
        PupilRecord ben = content.pupils().get(1);
        assertNull(ben.dateOfBirth(), "its row of the demographics stays out, the pupil goes in");
        assertEquals("", ben.regGroup(), "the classes say that Ben is in no group");
        assertEquals(
                List.of(new StaffRecord(
                        "users.csv", 4, "t1", "Tara Teacher", "t.teacher@school.example", null, LocalDate.MAX, false)),
                content.staff());
        assertEquals(
                List.of("demographics.csv 3 row.dateNotUnderstood", "users.csv 6 row.noRole"),
                content.refused().stream()
                        .map(note -> note.file() + " " + note.line() + " "
                                + note.reason().key())
                        .toList());
    }

    @Test
    void oneRosterOneOneWithOldColumnsAndNoOtherFile() {
        String users = Rosters.USERS_1_1
                        .replace("agentSourcedIds", "agents")
                        .replace("password\n", "password,ext_house,EXT_UPN\n")
                + "p1,,,true,org1,student,ann,,Ann,Neill,,,,,,a1,7,secret,Red," + ANN
                + "\nt1,,,true,org1,teacher,tt,,Tara,Teacher,,,tt@school.example,,,,,,,\n";
        RosterContent content = read(Rosters.bytes(users));
        assertEquals(List.of(), content.refused());
        assertEquals(ANN, content.pupils().get(0).upn());
        assertEquals(
                List.of("Tara Teacher"),
                content.staff().stream().map(StaffRecord::name).toList());
        assertNull(content.staff().get(0).endsOn(), "the file is silent");
        assertTrue(content.complete());
        assertNull(content.pupils().get(0).regGroup());
    }

    @Test
    void withoutRolesTheEnrolmentsSayWhoIsAPupil() {
        Map<String, String> files = Map.of(
                "users.csv",
                Rosters.USERS_1_2 + Rosters.user("p1", "{upn:" + ANN + "}", "Ann", "Neill", "", "7"),
                "enrollments.csv",
                Rosters.ENROLMENTS + "e1,,,c2,org1,p1,student,true,,\n");
        assertEquals(1, read(Rosters.zip(files)).pupils().size());
    }

    @ParameterizedTest
    @CsvSource({"bulk, active, true", "delta, active, false", ", active, false", ", , true"})
    void theManifestSaysWhetherItIsComplete(String manifest, String status, boolean complete) {
        Map<String, String> files = new LinkedHashMap<>();
        if (manifest != null) {
            files.put("manifest.csv", "propertyName,value\nfile.users," + manifest + "\n");
        }
        files.put(
                "users.csv",
                "sourcedId,status,role,givenName,familyName,grades\np1," + (status == null ? "" : status)
                        + ",student,Ann,Neill,7\n");
        assertEquals(complete, read(Rosters.zip(files)).complete());
    }

    /** A delta does not repeat the classes that it does not change. */
    @Test
    void aDeltaUsesTheClassesThatAreKnownAndListsWhatItCannotUse() {
        RosterClasses known = read(Rosters.zip(Map.of(
                        "users.csv",
                        "sourcedId,role,givenName,familyName,grades\np1,student,Ann,Neill,7\n",
                        "classes.csv",
                        Rosters.CLASSES
                                + "c1,,,7A,7,co1,7A,homeroom,,org1,t1,,,\nc2,,,Maths "
                                + "7,7,co2,7Ma,scheduled,,org1,t1,,,\n")))
                .classes();
        Map<String, String> delta = new LinkedHashMap<>();
        delta.put("manifest.csv", "propertyName,value\nfile.users,delta\nfile.classes,delta\nfile.enrollments,delta\n");
        delta.put(
                "users.csv",
                Rosters.USERS_1_2
                        + Rosters.user("p1", "", "Ann", "Neill", "", "7")
                        + Rosters.user("p2", "", "Ben", "Osei", "", "7")
                        + Rosters.user("p3", "", "Cy", "Abel", "", "7")
                        + Rosters.user("p4", "", "Di", "Bird", "", "7")
                        + Rosters.user("p5", "", "Ed", "Cole", "", "7"));
        delta.put(
                "roles.csv",
                Rosters.ROLES
                        + "r1,,,p1,primary,student,,,org1,\nr2,,,p2,primary,student,,,org1,\nr3,,,p3,primary,student,,,org1,\n"
                        + "r4,,,p4,primary,student,,,org1,\nr5,,,p5,primary,student,,,org1,\n");
        delta.put("classes.csv", Rosters.CLASSES + "c3,,,7B,7,co1,7B,homeroom,,org1,t1,,,\n");
        delta.put(
                "enrollments.csv",
                Rosters.ENROLMENTS
                        + "e1,active,,c1,org1,p1,student,true,,\ne2,active,,c9,org1,p2,student,true,,\n"
                        + "e3,active,,c3,org1,p3,student,true,,\ne4,active,,c2,org1,p4,student,false,,\ne5,active,,c1,org1,p9,student,true,,\n"
                        + "e6,tobedeleted,,c1,org1,p5,student,true,,\ne7,tobedeleted,,c1,org1,p3,student,true,,\n");

        RosterContent content = read(Rosters.zip(delta), RosterClasses.read(known.write()));

        assertEquals(
                Arrays.asList("7A", null, "7B", null, null),
                content.pupils().stream().map(PupilRecord::regGroup).toList());
        assertEquals(
                List.of(
                        "enrollments.csv 3 row.classUnknown",
                        "enrollments.csv 6 row.enrolmentAlone",
                        "enrollments.csv 7 row.enrolmentEnded"),
                content.refused().stream()
                        .map(note -> note.file() + " " + note.line() + " "
                                + note.reason().key())
                        .toList());
        assertEquals(Optional.of("7A"), content.classes().title("c1"), "what the delta does not name stays known");
        assertEquals(Optional.of(""), content.classes().title("c2"), "a class that is no registration group");
        assertEquals(Optional.of("7B"), content.classes().title("c3"));
    }

    @Test
    void aParentIsPassedOverAndCounted() {
        RosterContent content = read(Rosters.bytes(
                "sourcedId,role,givenName,familyName,grades\np1,student,Ann,Neill,7\ng1,guardian,Gran,Neill,\n"
                        + "g2,\"parent,relative\",Dad,Neill,\n"));
        assertEquals(2, content.guardians());
        assertEquals(List.of(), content.refused());
    }

    @Test
    void whoIsTakenAwayByADeltaNeedsNoRole() {
        RosterContent content = read(Rosters.zip(Map.of(
                "users.csv",
                Rosters.USERS_1_2 + "p1,tobedeleted,2026-11-20T00:00:00Z,,,,,,,,,,,,,,,,,,,,\n",
                "roles.csv",
                Rosters.ROLES)));
        assertEquals(List.of(), content.refused());
        assertTrue(content.pupils().get(0).removed());
        assertTrue(content.staff().get(0).removed(), "it may be a member of staff");
        assertFalse(content.hasStaff(), "and says nothing of the others");
        assertFalse(content.complete());
    }

    @Test
    void ofSeveralSchoolsOnlyThisOneIsRead() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "orgs.csv",
                Rosters.ORGS
                        + "org1,,,This,school,100001,tr\norg2,,,Other,school,100002,tr\ntr,,,Trust,district,5000,\n");
        files.put(
                "users.csv",
                Rosters.USERS_1_1
                        + "p1,,,true,org1,student,a,,Ann,Neill,,,,,,,7,\np2,,,true,\"org2\",student,b,,Ben,Osei,,,,,,,7,\n");
        assertEquals(
                List.of("Neill"),
                read(Rosters.zip(files)).pupils().stream()
                        .map(PupilRecord::legalSurname)
                        .toList());
        files.put("orgs.csv", files.get("orgs.csv").replace("100001", "100003"));
        assertEquals("roster.severalSchools", refusal(Rosters.zip(files)));
    }

    @Test
    void whatIsNoRosterIsRefusedAsAWhole() {
        assertEquals("roster.unknownHeadings", refusal(Rosters.bytes("Name,Date\nx,y\n")));
        assertEquals("roster.noColumn", refusal(Rosters.bytes("upn,forename\nx,y\n")));
        assertEquals("roster.noUsers", refusal(Rosters.zip(Map.of("letters.csv", "a,b\n1,2\n"))));
        assertEquals("file.notText", refusal(new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 0, 0, 0, 0}));
        assertEquals("file.empty", refusal(new byte[0]));
        assertEquals("file.tooLarge", refusal(new byte[21 * 1024 * 1024]));
    }

    private static RosterContent staff(String... rows) {
        return read(Rosters.bytes(
                "staff_number,given_name,family_name,email,role,start_date,end_date\n" + String.join("\n", rows)));
    }

    private static List<String> refusals(RosterContent content) {
        return content.refused().stream()
                .map(note ->
                        note.line() + " " + note.field() + " " + note.reason().key())
                .toList();
    }

    @Test
    void aListOfStaffIsReadByItsHeadings() {
        RosterContent content = read(Rosters.bytes("\ufeffEmail;ext_room;Family "
                + "Name;GIVEN-NAME;End_Date\nt.teacher@school.example;12;Teacher;Tara;31/08/2027\n"
                + "b.aide@school.example;;Aide;Ben;\n"));
        assertEquals(List.of(), content.refused());
        assertEquals(RosterFormat.STAFF, content.format());
        assertFalse(content.hasPupils(), "it says of no pupil that they have left");
        assertEquals(
                List.of(
                        new StaffRecord(
                                "roll.csv",
                                2,
                                null,
                                "Tara Teacher",
                                "t.teacher@school.example",
                                null,
                                LocalDate.of(2027, 8, 31),
                                false),
                        new StaffRecord(
                                "roll.csv", 3, null, "Ben Aide", "b.aide@school.example", null, LocalDate.MAX, false)),
                content.staff());
    }

    @Test
    void goodRowsOfStaffAreNotHeldUpByBadOnes() {
        RosterContent content = staff(
                "1,Tara,Teacher,tt@school.example,teacher,,",
                "2,No,Address,,teacher,,",
                "3,Not,One,not an address,teacher,,",
                "4,Two,Dots,a..b@school.example,,,",
                "5,,Nameless,n@school.example,,,",
                "6,N\0ul,Damaged,d@school.example,,,",
                "7,Too,Few",
                "8,Gov,Ernor,g@school.example,Governor,,",
                "9,Pu,Pil,p@school.example,student,,",
                "10,Late,Comer,l@school.example,,2026-12-01,",
                "11,Bad,Date,b@school.example,,,soon",
                "12,De,Puty,dp@school.example,Deputy DSL,,");
        assertEquals(
                List.of("Tara Teacher", "Late Comer", "De Puty"),
                content.staff().stream().map(StaffRecord::name).toList());
        assertEquals(
                List.of(
                        "3 email row.noEmail",
                        "4 email row.emailNotOne",
                        "5 email row.emailNotOne",
                        "6 given_name row.noName",
                        "7 null row.nul",
                        "8 null row.tooFewColumns",
                        "9 role row.roleGovernor",
                        "10 role row.roleNoStaff",
                        "12 end_date row.dateNotUnderstood"),
                refusals(content));
        assertEquals(LocalDate.of(2026, 12, 1), content.staff().get(1).startsOn());
        assertEquals(
                List.of("13 remark.roleByHand"),
                content.remarks().stream()
                        .map(note -> note.line() + " " + note.reason().key())
                        .toList());
        assertEquals(9, content.mentionedStaff().size(), "whom a row is about that cannot be read has not left");
        assertTrue(content.mentionedStaff().stream().allMatch(StaffMention::namesSomebody));
    }

    @Test
    void whatTurnsANameAroundIsTakenOutAndAFormulaStaysText() {
        RosterContent content = staff(
                "1,\u202eTara,Teacher,tt@school.example,,,",
                "2,\"=HYPERLINK(\"\"http://evil.example\"\")\",Click,c@school.example,,,");
        assertEquals(
                List.of("Tara Teacher", "=HYPERLINK(\"http://evil.example\") Click"),
                content.staff().stream().map(StaffRecord::name).toList());
        assertEquals(
                List.of("remark.hidden"),
                content.remarks().stream().map(note -> note.reason().key()).toList());
    }

    @Test
    void ofSeveralRolesTheFirstToBeginAndTheLastToEndCount() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "users.csv",
                Rosters.USERS_1_2
                        + Rosters.user("t1", "", "Tara", "Teacher", "tt@school.example", "")
                        + Rosters.user("t2", "", "Ben", "Aide", "ba@school.example", ""));
        files.put(
                "roles.csv",
                Rosters.ROLES
                        + "r1,,,t1,primary,teacher,2027-01-01,2027-03-31,org1,\nr2,,,t1,secondary,aide,2026-12-01,2027-02-28,org1,\n"
                        + "r3,,,t2,primary,aide,,2026-01-01,org1,\nr4,,,t2,secondary,parent,,,org1,\n");
        List<StaffRecord> staff = read(Rosters.zip(files)).staff();
        assertEquals(
                List.of(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 3, 31)),
                List.of(staff.get(0).startsOn(), staff.get(0).endsOn()));
        assertEquals("Ben Aide", staff.get(1).name(), "a member of staff who is a parent too");
        assertEquals(LocalDate.of(2026, 1, 1), staff.get(1).endsOn(), "who stays a parent has left all the same");
    }
}
