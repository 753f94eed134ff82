package org.wholeschool.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.platform.web.Welcome;
import org.wholeschool.testing.launch.Product;

/** Measures how long a lead waits for the list of concerns, and pages that count them, of a school that has many. */
final class ListSpeed implements Command {

    private static final List<String> PAGES = List.of(
            "",
            "?page=100",
            "?groups=SEXUAL&period=SCHOOL_YEAR",
            "?sort=KIND",
            "?sort=PUPILS",
            "?sort=OWNER-down",
            "?sort=ACTIONS-down",
            "?sort=AGENCY",
            "?sort=DAYS-down",
            "?agency=POLICE",
            "?owner=none&year=9&sort=FORM");

    private static final String LIST = "/concern/list.xhtml";

    /** Pages that count concerns when they are asked for. */
    private static final List<String> COUNTING =
            List.of("/pattern/school.xhtml", "/pattern/school.xhtml?weeks=8&by=weekday", "/index.xhtml");

    /** Above every number that the product has given. */
    static final long FURTHER = 1_000_000_000L;

    @Override
    public String about() {
        return "copies the demonstration's concerns until there are many, and says how long a lead waits for each "
                + "way to list them, and for the pages that count them";
    }

    @Override
    public Options options() {
        return new Options()
                .number("concerns", 8_000, 1_000, 50_000, "in the school")
                .number("times", 20, 5, 200, "each list is opened, after as many to warm up")
                .number("heap", 768, 256, 8192, "megabytes for the node");
    }

    @Override
    public boolean run(Options options) throws Exception {
        try (Store store = Store.make("h2")) {
            Map<String, String> settings = new TreeMap<>(store.settings());
            settings.put("wholeschool.demonstration.plans", "false");
            try (Product first = start(store, settings, options)) {
                first.awaitReady();
            }
            System.out.printf(Locale.ROOT, "%,d concerns%n", copy(store, options.number("concerns")));
            try (Product node = start(store, settings, options)) {
                node.awaitReady();
                measure(node.address(), options.number("times"));
            }
            return true;
        }
    }

    private static Product start(Store store, Map<String, String> settings, Options options) throws Exception {
        return new Product(store.home(), settings, "-Xmx" + options.number("heap") + "m", "-XX:TieredStopAtLevel=4");
    }

    /**
     * Copies concerns with their pupils, case leads, actions and referrals, as they are encrypted.
     *
     * @return how many there are then
     */
    static int copy(Store store, int wanted) throws IOException, SQLException {
        try (Connection connection = store.open();
                Statement statement = connection.createStatement()) {
            int there = count(statement);
            for (int copy = 1; count(statement) < wanted; copy++) {
                long further = copy * FURTHER;
                int most = wanted - count(statement);
                String some = "(select id from concern where id < " + FURTHER + " order by id fetch first "
                        + Math.min(most, there) + " rows only)";
                copy(statement, "concern", "id in " + some, further, copy);
                for (String part : List.of("involvement", "inbox_entry", "concern_action", "concern_referral")) {
                    copy(statement, part, "id < " + FURTHER + " and concern_id in " + some, further, copy);
                }
            }
            return count(statement);
        }
    }

    private static int count(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from concern")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void copy(Statement statement, String table, String which, long further, int copy)
            throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("select * from " + table + " where 1 = 0")) {
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                columns.add(row.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
            }
        }
        String values = columns.stream()
                .map(column -> switch (column) {
                    case "id", "concern_id" -> column + " + " + further;
                    case "submission" -> "'copy-" + copy + "-' || id";
                    case "origin" -> "null";
                    default -> column;
                })
                .collect(Collectors.joining(", "));
        statement.executeUpdate("insert into " + table + " (" + String.join(", ", columns) + ") select " + values
                + " from " + table + " where " + which);
    }

    private static void measure(String server, int times) throws IOException, InterruptedException {
        Browser lead = new Browser(server);
        HtmlForm door = HtmlForm.of(lead.open("/access/sign-in.xhtml").body(), "sign-in");
        lead.on(lead.post(
                "/access/sign-in.xhtml",
                door.type("sign-in:email", "lead@northfield.example")
                        .type("sign-in:password", Welcome.DEMONSTRATION_PASSWORD)
                        .sentBy("sign-in:enter")));
        List<String> pages = Stream.concat(COUNTING.stream(), PAGES.stream().map(each -> LIST + each))
                .toList();
        for (String page : pages) {
            Latencies taken = new Latencies();
            for (int i = -times; i < times; i++) {
                long from = System.nanoTime();
                int status = lead.get(page).statusCode();
                if (status != 200) {
                    throw new IllegalStateException(page + " was answered " + status);
                }
                if (i >= 0) {
                    taken.add(System.nanoTime() - from);
                }
            }
            System.out.println(page + ": " + taken);
        }
    }
}
