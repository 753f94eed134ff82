package org.wholeschool.roster.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Rosters for tests, as information systems write them. */
public final class Rosters {

    public static final String USERS_1_2 =
            "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,"
                    + "agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,preferredGivenName,preferredMiddleName,preferredFamilyName,"
                    + "primaryOrgSourcedId,pronouns\n";
    public static final String USERS_1_1 =
            "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,"
                    + "identifier,email,sms,phone,agentSourcedIds,grades,password\n";
    public static final String ROLES =
            "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId\n";
    static final String ORGS = "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\n";
    public static final String CLASSES =
            "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,"
                    + "subjects,subjectCodes,periods\n";
    public static final String ENROLMENTS =
            "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\n";
    public static final String DEMOGRAPHICS =
            "sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,asian\n";

    private Rosters() {}

    public static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return bytes.toByteArray();
    }

    /** @return a row of users.csv 1.2 */
    public static String user(String id, String userIds, String given, String family, String email, String grades) {
        return id + ",,,true," + id + "," + quoted(userIds) + "," + given + "," + family + ",,," + email + ",,,,"
                + grades + ",,,,,,,org1,\n";
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
