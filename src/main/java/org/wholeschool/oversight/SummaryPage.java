package org.wholeschool.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.audit.TrailFacts;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.config.Settings;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.platform.web.PageKit;

/** The head's summary of a month. */
@Named
@RequestScoped
public class SummaryPage {

    private static final int MONTHS_OFFERED = 13;

    @Inject
    private MonthlySummary summaries;

    @Inject
    private TrailFacts facts;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    @Inject
    private PageKit kit;

    private String month;
    private YearMonth first;
    private MonthlySummary.Summary summary;

    /** Reads what the address asks for, before the page is drawn. */
    public void open() {
        if ((month == null || month.isBlank()) && !isAnyComplete()) {
            month = running().toString();
        }
        getSummary();
    }

    /** @return the way to the month that was chosen. */
    public String show() {
        return "/oversight/summary.xhtml?faces-redirect=true&includeViewParams=true";
    }

    /**
     * @return the summary of the month that was asked for, or of the first on record where that is later; where there
     *     is none such, of the last complete one.
     */
    public MonthlySummary.Summary getSummary() {
        if (summary == null) {
            try {
                summary = summaries.of(month == null || month.isBlank() ? usual() : onRecord(YearMonth.parse(month)));
            } catch (DateTimeException noMonth) {
                kit.show("oversight", new BadInput("month", "month.unclear"));
            } catch (BadInput notYet) {
                kit.show("oversight", notYet);
            }
            if (summary == null) {
                summary = summaries.of(usual());
            }
        }
        return summary;
    }

    /** The last complete one, or the running one where that is all there is. */
    private YearMonth usual() {
        return onRecord(running().minusMonths(1));
    }

    /** Of a month before anything was on record it would be said that nothing in it was unusual. */
    private YearMonth onRecord(YearMonth asked) {
        return asked.isBefore(first()) ? first() : asked;
    }

    private YearMonth first() {
        if (first == null) {
            first = facts.begin()
                    .map(begin -> YearMonth.from(
                            begin.atZone(frame.zoneOf(actors.current().schoolId()))))
                    .orElseGet(this::running);
        }
        return first;
    }

    /** @return whether a whole month is on record. */
    public boolean isAnyComplete() {
        return first().isBefore(running());
    }

    private YearMonth running() {
        ZoneId zone = frame.zoneOf(actors.current().schoolId());
        return YearMonth.from(Now.day(zone));
    }

    /** @return the running month and the year before it, as far as there is a record. */
    public List<Choice> getMonths() {
        YearMonth running = running();
        return IntStream.range(0, MONTHS_OFFERED)
                .mapToObj(running::minusMonths)
                .filter(one -> !one.isBefore(first()))
                .map(one -> new Choice(
                        one.toString(),
                        one.equals(running)
                                ? Texts.of("oversight").get("month.running", SchoolDates.MONTH.format(one))
                                : SchoolDates.MONTH.format(one)))
                .toList();
    }

    /** @return the month in words. */
    public String getName() {
        return SchoolDates.MONTH.format(getSummary().month());
    }

    public String day(LocalDate day) {
        return SchoolDates.LONG_DATE.format(day);
    }

    /** @return a day of the month with its weekday */
    public String weekday(LocalDate day) {
        return SchoolDates.WEEKDAY_DAY.format(day);
    }

    /** @return the days of the month up to today */
    public List<MonthDay> getDays() {
        LocalDate today = Now.day(frame.zoneOf(actors.current().schoolId()));
        return getSummary().inMonth().days().stream()
                .filter(day -> !day.day().isAfter(today))
                .toList();
    }

    /** @return the picture of records opened in the month */
    public MonthBars getOpened() {
        return MonthBars.opened(getSummary().inMonth().days());
    }

    /** @return the picture of refusals in the month */
    public MonthBars getRefused() {
        return MonthBars.refused(getSummary().inMonth().days());
    }

    /** @return what is marked at a day, in words */
    public String marks(MonthDay day) {
        Texts texts = Texts.of("oversight");
        return Stream.of(day.isNight() ? texts.get("days.night") : "", day.isUnusual() ? texts.get("days.week") : "")
                .filter(mark -> !mark.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** @return how many look-ups are worth a question */
    public int getQuestions() {
        MonthlySummary.InMonth inMonth = getSummary().inMonth();
        return inMonth.weeks().size()
                + inMonth.nights().size()
                + inMonth.onlyLooked().size();
    }

    /** @return how often something was refused */
    public int getRefusals() {
        return getSummary().inMonth().refusals().stream()
                .mapToInt(Refused::times)
                .sum();
    }

    /** @return how often people signed in with a password alone */
    public long getAlone() {
        return getSummary().inMonth().passwordsAlone().stream()
                .mapToLong(MonthlySummary.Counted::times)
                .sum();
    }

    /** @return how many accounts need a look today */
    public int getAccounts() {
        MonthlySummary.AsItIs today = getSummary().asItIs();
        return today.dormant().size() + today.invited().size() + today.ending().size();
    }

    /** @return what was refused to whom, in words */
    public List<RefusedRows.Row> getRefusedThings() {
        return RefusedRows.of(getSummary().inMonth().refusals());
    }

    /** @return what a week is compared with, in words. */
    public String comparison(MonthlySummary.Week week) {
        return week.usual() == null
                ? Texts.of("oversight").get("week.new", UnusualLookups.FEWEST_WITHOUT_USUAL)
                : Texts.of("oversight").get("week.usual", week.usual(), week.weeks());
    }

    /** @return the rules with their numbers, in words. */
    public List<String> getRules() {
        Texts texts = Texts.of("oversight");
        return List.of(
                texts.get(
                        "rule.week",
                        UnusualLookups.FEWEST_IN_A_WEEK,
                        UnusualLookups.TIMES_THE_USUAL,
                        UnusualLookups.WEEKS_BEFORE,
                        UnusualLookups.FEWEST_WEEKS,
                        UnusualLookups.FEWEST_WITHOUT_USUAL),
                texts.get("rule.night", UnusualLookups.NIGHT_BEGINS, UnusualLookups.NIGHT_ENDS),
                texts.get("rule.only", UnusualLookups.FEWEST_ONLY_LOOKED_AT));
    }

    /** @return after how many days an account is dormant. */
    public int getDormantDays() {
        return Settings.dormantAfterDays();
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    /**
     * A month that can be chosen.
     *
     * @param name as in the address, 2026-10
     * @param words as it is read
     */
    public record Choice(String name, String words) {}
}
