package org.wholeschool.platform.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * What the frame of a page says of a school: its name, and by which clock its times are shown. Read beside the school's
 * own room, because every page needs it, those included that know nothing of schools, and because drawing a frame is
 * not an action.
 */
@ApplicationScoped
public class SchoolFrame {

    @Resource(lookup = "java:app/jdbc/wholeschool")
    private DataSource database;

    /**
     * @param schoolId a school
     * @return its name; "" where there is no such school
     */
    public String nameOf(long schoolId) {
        return read("select name from school where id = ?", schoolId, "");
    }

    /**
     * @param schoolId a school
     * @return where its clocks are; UTC where there is no such school
     */
    public ZoneId zoneOf(long schoolId) {
        return ZoneId.of(read("select zone from school where id = ?", schoolId, ZoneOffset.UTC.getId()));
    }

    /**
     * @param schoolId a school
     * @return what it says to everybody at the sign-in page; "" where it says nothing
     */
    public String signInNoticeOf(long schoolId) {
        return read("select coalesce(sign_in_notice, '') from school where id = ?", schoolId, "");
    }

    /**
     * @param schoolId a school
     * @return its unique reference number; "" where there is no such school
     */
    public String urnOf(long schoolId) {
        return read("select urn from school where id = ?", schoolId, "");
    }

    private String read(String query, long schoolId, String fallback) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setLong(1, schoolId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : fallback;
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("the school could not be read", fault);
        }
    }
}
