package org.wholeschool.pattern.week;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.wholeschool.access.NotFound;

/** Two school weeks side by side, from what their runs let out. Which ones stands in the address, by their Mondays. */
@Named
@RequestScoped
public class CompareWeeksPage {

    @Inject
    private Weeks weeks;

    @Inject
    private Patterns patterns;

    private String one;
    private String other;
    private List<LocalDate> mondays = List.of();
    private WeekView left;
    private WeekView right;

    /**
     * A week that can be compared.
     *
     * @param key its Monday
     * @param name "16–20 November"
     */
    public record Choice(String key, String name) {}

    /**
     * Reads them; a week that was not looked at is not found. Without a choice it is the latest and the one before it.
     */
    public void open() {
        mondays = weeks.mondays();
        if (mondays.size() < 2) {
            return;
        }
        LocalDate first = one == null ? mondays.get(0) : monday(one);
        LocalDate second =
                other == null ? mondays.get(Math.min(mondays.size() - 1, mondays.indexOf(first) + 1)) : monday(other);
        one = first.toString();
        other = second.toString();
        left = view(first);
        right = view(second);
    }

    private LocalDate monday(String key) {
        try {
            return Stream.of(LocalDate.parse(key))
                    .filter(mondays::contains)
                    .findFirst()
                    .orElseThrow(() -> new NotFound("week"));
        } catch (DateTimeParseException none) {
            throw new NotFound("week");
        }
    }

    private WeekView view(LocalDate monday) {
        return new WeekView(weeks.week(monday).orElseThrow(() -> new NotFound("week")), mondays, patterns.marks());
    }

    /** @return the two weeks. */
    public List<WeekView> getBoth() {
        return left == null ? List.of() : List.of(left, right);
    }

    /** @return those to choose from, the latest first. */
    public List<Choice> getChoices() {
        return mondays.stream()
                .map(monday -> new Choice(monday.toString(), WeekWords.week(monday)))
                .toList();
    }

    public String getOne() {
        return one;
    }

    public void setOne(String one) {
        this.one = one == null || one.isBlank() ? null : one;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other == null || other.isBlank() ? null : other;
    }
}
