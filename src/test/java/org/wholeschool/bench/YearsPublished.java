package org.wholeschool.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Publishes the demonstration's whole school year again for each of the years before it. */
final class YearsPublished {

    private static final Pattern NUMBER = Pattern.compile("\"(schoolYear|follows)\":(\\d+)");
    private static final Pattern DAY = Pattern.compile("\"(\\d{4}-\\d\\d-\\d\\d)\"");

    private YearsPublished() {}

    /** Something that was published for governors. */
    private record Row(
            long id, long school, String kind, Instant madeAt, LocalDate from, LocalDate to, String content) {

        /** @param name of a number that the release has once, or that its first one is */
        int number(String name) {
            Matcher found = Pattern.compile("\"" + name + "\":(\\d+)")
                    .matcher(content.substring(content.indexOf("\"release\"")));
            if (!found.find()) {
                throw new IllegalStateException("no " + name + " in a release");
            }
            return Integer.parseInt(found.group(1));
        }
    }

    /**
     * @param store of a product that does not run
     * @param years how many years before the whole one
     * @return how many half-terms and school years are published then
     */
    static int write(Store store, int years) throws IOException, SQLException {
        try (Connection connection = store.open()) {
            connection.setAutoCommit(false);
            List<Row> there = there(connection);
            int whole = there.get(0).number("schoolYear");
            List<Row> ofTheYear = there.stream()
                    .filter(row -> row.number("schoolYear") == whole)
                    .toList();
            int further = years * ofTheYear.size();
            // The last first: no two may follow as many.
            for (int i = there.size() - 1; i >= 0; i--) {
                try (PreparedStatement later = connection.prepareStatement(
                        "update pattern_release set follows = follows + ?, content = ? where id = ?")) {
                    later.setInt(1, further);
                    later.setString(2, moved(there.get(i).content(), 0, further));
                    later.setLong(3, there.get(i).id());
                    later.executeUpdate();
                }
            }
            for (int year = years; year >= 1; year--) {
                for (int i = 0; i < ofTheYear.size(); i++) {
                    copy(connection, ofTheYear.get(i), year, (years - year) * ofTheYear.size() + i);
                }
            }
            connection.commit();
            return further + there.size();
        }
    }

    private static List<Row> there(Connection connection) throws SQLException {
        List<Row> there = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id, school_id, kind, made_at, from_day, to_day, content"
                        + " from pattern_release where audience = 'GOVERNORS' order by follows")) {
            while (rows.next()) {
                there.add(new Row(
                        rows.getLong(1),
                        rows.getLong(2),
                        rows.getString(3),
                        rows.getTimestamp(4).toInstant(),
                        rows.getDate(5).toLocalDate(),
                        rows.getDate(6).toLocalDate(),
                        rows.getString(7)));
            }
        }
        return there;
    }

    private static void copy(Connection connection, Row row, int years, int follows) throws SQLException {
        int before = row.number("follows");
        int year = row.number("schoolYear") - years;
        try (PreparedStatement copy = connection.prepareStatement(
                "insert into pattern_release (id, school_id, audience, kind, made_at, from_day, to_day, parameters, content,"
                        + " period, follows, visible_from) select ?, school_id, audience, kind, ?, ?, ?, parameters, ?, ?, ?, ?"
                        + " from pattern_release where id = ?")) {
            copy.setLong(1, ListSpeed.FURTHER + follows);
            copy.setTimestamp(
                    2,
                    Timestamp.from(row.madeAt()
                            .atZone(ZoneOffset.UTC)
                            .minusYears(years)
                            .toInstant()));
            copy.setObject(3, row.from().minusYears(years));
            copy.setObject(4, row.to().minusYears(years));
            copy.setString(5, moved(row.content(), years, follows - before));
            copy.setString(6, year + "-" + row.number("period"));
            copy.setInt(7, follows);
            copy.setObject(8, row.to().minusYears(years).plusDays(8));
            copy.setLong(9, row.id());
            copy.executeUpdate();
        }
    }

    /** The same so many years earlier, after so many more that were published before it. */
    private static String moved(String content, int years, int more) {
        String ofTheYear = NUMBER.matcher(content)
                .replaceAll(found -> "\"" + found.group(1) + "\":"
                        + (Integer.parseInt(found.group(2)) + (found.group(1).equals("follows") ? more : -years)));
        return DAY.matcher(ofTheYear)
                .replaceAll(found -> "\"" + LocalDate.parse(found.group(1)).minusYears(years) + "\"");
    }
}
