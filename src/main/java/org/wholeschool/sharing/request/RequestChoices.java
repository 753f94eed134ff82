package org.wholeschool.sharing.request;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.wholeschool.platform.csv.ShippedRows;

/**
 * What the form of a request offers: purposes, powers, and what a request for a victim's information has to say. They
 * are data, in the CSV files beside this class. A row that holds no longer gets its last day and stays.
 */
final class RequestChoices {

    private static final List<Choice> PURPOSES = read("purposes.csv");
    private static final List<Choice> POWERS = read("powers.csv");
    private static final List<Choice> POINTS = read("victim-points.csv");

    private RequestChoices() {}

    private static List<Choice> read(String file) {
        return ShippedRows.of(RequestChoices.class, file).stream()
                .map(row -> new Choice(
                        row.getField("code"),
                        LocalDate.parse(row.getField("since")),
                        row.getField("until").isEmpty() ? null : LocalDate.parse(row.getField("until")),
                        row.getField("confirmed").equals("yes"),
                        row.getField("words"),
                        row.getField("edition")))
                .toList();
    }

    static List<Choice> purposes(LocalDate day, Collection<String> chosen) {
        return offered(PURPOSES, day, chosen);
    }

    static List<Choice> powers(LocalDate day, Collection<String> chosen) {
        return offered(POWERS, day, chosen);
    }

    static List<Choice> points(LocalDate day, Collection<String> chosen) {
        return offered(POINTS, day, chosen);
    }

    private static List<Choice> offered(List<Choice> all, LocalDate day, Collection<String> chosen) {
        return all.stream()
                .filter(each -> each.isOffered(day) || chosen.contains(each.code()))
                .toList();
    }

    /** @return those of that kind that have the codes, in the order of the choices */
    static List<Choice> of(Asked.Items which, Collection<String> codes) {
        List<Choice> all = switch (which) {
            case PURPOSES -> PURPOSES;
            case POWERS -> POWERS;
            case POINTS -> POINTS;
            default -> List.<Choice>of();
        };
        return all.stream().filter(each -> codes.contains(each.code())).toList();
    }

    /**
     * A choice.
     *
     * @param code its code
     * @param since the day from which the product offers it as it reads
     * @param until the last day on which it is offered, or null
     * @param confirmed whether the source was read, and not only named by another one
     * @param words what it is called
     * @param edition by which edition of its source it reads so
     */
    public record Choice(
            String code, LocalDate since, LocalDate until, boolean confirmed, String words, String edition) {

        boolean isOffered(LocalDate day) {
            return until == null || !until.isBefore(day);
        }
    }
}
