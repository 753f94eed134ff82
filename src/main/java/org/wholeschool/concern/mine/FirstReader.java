package org.wholeschool.concern.mine;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.DutyLeads;
import org.wholeschool.school.calendar.Calendar;

/** Finds who of the duty leads sees a new concern first, and when, by the school's calendar. */
final class FirstReader {

    /** Longer than a summer holiday. */
    private static final int DAYS_AHEAD = 70;

    private final List<DutyLeads.Duty> duties;
    private final List<Calendar.HalfTerm> halfTerms;
    private final List<Calendar.Closed> closures;

    FirstReader(List<DutyLeads.Duty> duties, List<Calendar.HalfTerm> halfTerms, List<Calendar.Closed> closures) {
        this.duties = duties;
        this.halfTerms = halfTerms;
        this.closures = closures;
    }

    /**
     * @param now by the school's clocks
     * @return who is on duty now; else who is next, with the day and time; where the school has named no duty lead or
     *     no school day is known ahead, the safeguarding team without a time
     */
    String words(ZonedDateTime now) {
        Texts texts = Texts.of("concern");
        if (isOpen(now.toLocalDate())) {
            List<String> on = duties.stream()
                    .filter(duty -> duty.isOnAt(now))
                    .map(DutyLeads.Duty::name)
                    .distinct()
                    .toList();
            if (!on.isEmpty()) {
                return texts.get("logged.sees.now", names(on));
            }
        }
        return next(now)
                .map(at -> texts.get("logged.sees.next", names(namesFrom(at)), day(at, now)))
                .orElse(texts.get("logged.sees"));
    }

    private Optional<ZonedDateTime> next(ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        return today.datesUntil(today.plusDays(DAYS_AHEAD))
                .filter(this::isOpen)
                .flatMap(date -> duties.stream()
                        .filter(duty -> duty.isOn(date.getDayOfWeek()))
                        .map(duty -> date.atStartOfDay(now.getZone())
                                .withHour(duty.fromMinute() / 60)
                                .withMinute(duty.fromMinute() % 60)))
                .filter(at -> at.isAfter(now))
                .min(ZonedDateTime::compareTo);
    }

    private List<String> namesFrom(ZonedDateTime at) {
        return duties.stream()
                .filter(duty -> duty.isOnAt(at))
                .map(DutyLeads.Duty::name)
                .distinct()
                .toList();
    }

    private boolean isOpen(LocalDate date) {
        return halfTerms.stream().anyMatch(half -> half.holds(date))
                && closures.stream()
                        .noneMatch(closed -> !date.isBefore(closed.startsOn()) && !date.isAfter(closed.endsOn()));
    }

    /** @return "Ada", "Ada or Bea", "Ada, Bea or Cem" */
    private static String names(List<String> names) {
        List<String> apart =
                names.stream().map(name -> "\u2068" + name + "\u2069").toList();
        int last = apart.size() - 1;
        String before = String.join(", ", apart.subList(0, last));
        return before.isEmpty()
                ? apart.get(last)
                : before + " " + Texts.of("concern").get("logged.sees.or") + " " + apart.get(last);
    }

    private static String day(ZonedDateTime at, ZonedDateTime now) {
        Texts texts = Texts.of("concern");
        String time = SchoolDates.TIME.format(at);
        LocalDate date = at.toLocalDate();
        if (date.equals(now.toLocalDate())) {
            return texts.get("logged.sees.today", time);
        }
        return date.isBefore(now.toLocalDate().plusDays(7))
                ? texts.get("logged.sees.day", SchoolDates.WEEKDAY.format(date), time)
                : texts.get("logged.sees.day", SchoolDates.WEEKDAY_LONG_DAY.format(date), time);
    }
}
