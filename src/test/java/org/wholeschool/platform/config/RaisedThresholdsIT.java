package org.wholeschool.platform.config;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholeschool.platform.persistence.HomeForTests;
import org.wholeschool.testing.InFullRun;
import org.wholeschool.testing.launch.Product;

/** A demonstration that is started with raised thresholds: its releases are made with them, and say so. */
@InFullRun("it starts the product; SettingsRefusalTest reads each threshold")
class RaisedThresholdsIT {

    @TempDir
    private Path home;

    @Test
    void whatRunsLetOutKeepsToThemAndKeepsThem() throws Exception {
        assumeFalse(
                "postgresql".equals(System.getProperty("wholeschool.test.database")),
                "settings are read the same on both databases: once is enough");
        try (Product product = new Product(
                home,
                Map.of(
                        "wholeschool.demonstration",
                        "true",
                        "wholeschool.leads.fewest-persons",
                        "8",
                        "wholeschool.leads.fewest-concerns",
                        "9",
                        "wholeschool.governors.fewest",
                        "15"))) {
            product.awaitReady();
        }
        List<String> halfTerms = kept("HALF_TERM");
        assertFalse(halfTerms.isEmpty());
        halfTerms.forEach(each -> assertTrue(each.startsWith("{\"base\":5,\"fewest\":15}"), each));
        assertTrue(least(halfTerms, "\\{\"concerns\":(\\d+),\"first\"") >= 15);
    }

    private static int least(List<String> texts, String number) {
        return texts.stream()
                .flatMap(text -> Pattern.compile(number).matcher(text).results())
                .mapToInt((MatchResult found) -> Integer.parseInt(found.group(1)))
                .min()
                .orElseThrow();
    }

    /** Parameters and content of each release of a kind, as they are kept. */
    private List<String> kept(String kind) throws Exception {
        try (Connection connection = new HomeForTests(home, Map.of()).connect();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select parameters, content from pattern_release where kind = '" + kind + "'")) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1) + rows.getString(2));
            }
            return all;
        }
    }
}
