package org.wholeschool.governance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wholeschool.disclosure.Change;
import org.wholeschool.disclosure.family.FamilyTable;
import org.wholeschool.governance.picture.Sparkline;
import org.wholeschool.pattern.Measures;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;
import org.wholeschool.platform.Texts;

/** The answers of a half-term in one row, a number and a sentence each: what gives reason to ask comes first. */
public final class Summary {

    private final Texts texts = Texts.of("governance");
    private final Dashboard page;
    private final Published shown;
    private final Change since;
    private final Published before;
    private final Sparkline line;

    /**
     * @param page the page
     * @param shown its half-term
     * @param since what became of the total since the half-term before
     * @param before that half-term; null where it was not published
     * @param line concerns a school week until now
     */
    Summary(Dashboard page, Published shown, Change since, Published before, Sparkline line) {
        this.page = page;
        this.shown = shown;
        this.since = since;
        this.before = before;
        this.line = line;
    }

    /**
     * An answer.
     *
     * @param title what it answers
     * @param number a number, or the word that stands for it
     * @param says the sentence below
     * @param asks whether it gives reason to ask
     * @param line the number over time; null for none
     */
    public record Answer(String title, String number, String says, boolean asks, Sparkline line) {}

    /** @return what is known of the half-term, what gives reason to ask first */
    public List<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        total().ifPresent(answers::add);
        largest(FamilyTable.CATEGORIES).ifPresent(answers::add);
        largest(FamilyTable.PLACES).ifPresent(answers::add);
        handled().ifPresent(answers::add);
        training().ifPresent(answers::add);
        return answers.stream()
                .sorted(Comparator.comparing(answer -> !answer.asks()))
                .toList();
    }

    private Optional<Answer> total() {
        return shown.release()
                .total()
                .map(total -> new Answer(
                        texts.get("summary.total"),
                        rate(shown, total),
                        changed(),
                        since == Change.UP,
                        line.isDrawn() ? line : null));
    }

    private String changed() {
        return since == Change.NOT_COMPARED
                ? texts.get("summary.total.NOT_COMPARED")
                : texts.get(
                        "summary.total." + since,
                        rate(before, before.release().total().orElseThrow()),
                        Periods.title(before));
    }

    private String rate(Published period, int total) {
        return texts.get("number", Periods.perWeek(period, total));
    }

    private Optional<Answer> largest(FamilyTable which) {
        OneWay table = page.table(which.name());
        return table.largest()
                .map(most -> answer(
                        which.name(),
                        texts.get("summary.of", most.concerns(), most.total()),
                        most.name(),
                        table.risen().stream()
                                .anyMatch(
                                        risen -> risen.before() && risen.name().equals(most.name()))));
    }

    private Optional<Answer> handled() {
        return measures()
                .map(Measures::nineInTen)
                .map(nine -> answer(
                        "handled",
                        texts.get("summary.nine"),
                        texts.get(
                                nine.compareTo(Measures.Soon.WITHIN_A_DAY) <= 0
                                        ? "summary.handled.met"
                                        : "summary.handled.missed",
                                texts.get("soon." + nine)),
                        nine.compareTo(Measures.Soon.WITHIN_A_DAY) > 0));
    }

    private Optional<Answer> training() {
        return measures().map(Measures::training).orElse(List.of()).stream()
                .filter(course -> course.people() != null)
                .min(Comparator.comparing(Measures.Trained::percent))
                .map(course -> answer(
                        "training",
                        texts.get("summary.percent", course.percent()),
                        texts.get("summary.training.says", course.people(), course.course()),
                        course.percent() < Beside.FEW_TRAINED));
    }

    private Optional<Measures> measures() {
        return Optional.ofNullable(shown.period().measures());
    }

    private Answer answer(String of, String number, String says, boolean asks) {
        return new Answer(texts.get("summary." + of), number, says, asks, null);
    }
}
