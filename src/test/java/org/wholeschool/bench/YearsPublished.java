package org.wholeschool.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
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
import java.util.Set;

/** Publishes the demonstration's whole school year again for each of the years before it. */
final class YearsPublished {

    private static final Set<String> NUMBERS_OF_A_YEAR = Set.of("schoolYear", "follows");

    private YearsPublished() {}

    /** Something that was published for governors. */
    private record Row(
            long id, long school, String kind, Instant madeAt, LocalDate from, LocalDate to, String content) {

        boolean isOf(int year) {
            return release().getInt("schoolYear") == year;
        }

        JsonObject release() {
            return read(content).getJsonObject("release");
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
            int whole = there.get(0).release().getInt("schoolYear");
            List<Row> ofTheYear = there.stream().filter(row -> row.isOf(whole)).toList();
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
        int before = row.release().getInt("follows");
        int year = row.release().getInt("schoolYear") - years;
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
            copy.setString(6, year + "-" + row.release().getInt("period"));
            copy.setInt(7, follows);
            copy.setObject(8, row.to().minusYears(years).plusDays(8));
            copy.setLong(9, row.id());
            copy.executeUpdate();
        }
    }

    private static JsonObject read(String content) {
        return Json.createReader(new StringReader(content)).readObject();
    }

    /** The same so many years earlier, after so many more that were published before it. */
    private static String moved(String content, int years, int more) {
        return moved(read(content), years, more).build().toString();
    }

    private static JsonObjectBuilder moved(JsonObject object, int years, int more) {
        JsonObjectBuilder builder = Json.createObjectBuilder();
        object.forEach((name, value) -> {
            if (NUMBERS_OF_A_YEAR.contains(name)) {
                builder.add(name, object.getInt(name) + (name.equals("follows") ? more : -years));
            } else {
                builder.add(name, moved(value, years, more));
            }
        });
        return builder;
    }

    private static JsonValue moved(JsonValue value, int years, int more) {
        if (value instanceof JsonObject object) {
            return moved(object, years, more).build();
        }
        if (value.getValueType() == JsonValue.ValueType.ARRAY) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            value.asJsonArray().forEach(each -> array.add(moved(each, years, more)));
            return array.build();
        }
        if (value instanceof JsonString text && text.getString().matches("\\d{4}-\\d\\d-\\d\\d")) {
            return Json.createValue(
                    LocalDate.parse(text.getString()).minusYears(years).toString());
        }
        return value;
    }
}
