package org.wholeschool.platform.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * Which schools there are: for jobs that work for each of them in turn, and for whoever has not signed in anywhere yet.
 * Ids only.
 */
@ApplicationScoped
public class SchoolIds {

    @Resource(lookup = "java:app/jdbc/wholeschool")
    private DataSource database;

    /** @return the ids of all schools of this installation, in order. */
    public List<Long> all() {
        List<Long> ids = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select id from school order by id");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
            return ids;
        } catch (SQLException fault) {
            throw new IllegalStateException("the schools could not be listed", fault);
        }
    }

    /**
     * @param urn a school's unique reference number, as somebody gave it
     * @return its id, or empty where there is no such school
     */
    public OptionalLong withUrn(String urn) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select id from school where urn = ?")) {
            select.setString(1, urn);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("the school could not be looked up", fault);
        }
    }
}
