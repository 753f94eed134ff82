package org.wholeschool.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.people.Accounts;
import org.wholeschool.audit.TrailFacts;
import org.wholeschool.roster.PupilRecords;

/** Finds which look-ups of a month stand out, with the names of the people, out of what the record has of them. */
@ApplicationScoped
class StandingOut {

    /**
     * What a person has had to do with a record is looked for so far back; further only where that leaves a question.
     */
    private static final List<Duration> BACK = List.of(Duration.ofDays(366), Duration.ofDays(366 * 3));

    @Inject
    private Accounts accounts;

    @Inject
    private TrailFacts facts;

    @Inject
    private Instance<PupilRecords> records;

    /**
     * @param month which
     * @param zone the school's clock
     * @return the look-ups of that month that are worth a question
     */
    MonthlySummary.StandOut of(YearMonth month, ZoneId zone) {
        Instant begin = month.atDay(1).atStartOfDay(zone).toInstant();
        Instant end = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        LocalDate firstWeek = UnusualLookups.firstWeekOf(month);
        LocalDate lastWeek = UnusualLookups.lastWeekOf(month);
        Instant before = firstWeek
                .minusWeeks(UnusualLookups.WEEKS_BEFORE)
                .atStartOfDay(zone)
                .toInstant();
        List<UnusualLookups.Look> looks = new ArrayList<>();
        List<Instant> opened = new ArrayList<>();
        for (PupilRecords kept : records) {
            PupilRecords.Kind kind = kept.kind();
            List<TrailFacts.Done> read = facts.done(kind.name(), kind.readings(), before, end);
            Map<Long, Set<Long>> pupils = pupils(kept, read);
            looks.addAll(looks(read, pupils));
            read.stream()
                    .filter(done -> !done.at().isBefore(begin) && pupils.containsKey(done.record()))
                    .forEach(done -> opened.add(done.at()));
        }
        List<UnusualLookups.Look> ofMonth =
                looks.stream().filter(look -> !look.at().isBefore(begin)).toList();
        List<UnusualLookups.Week> weeks = UnusualLookups.weeks(looks, zone, firstWeek, lastWeek);
        List<UnusualLookups.Night> nights = UnusualLookups.nights(ofMonth, zone);
        List<UnusualLookups.OnlyLooked> only = onlyLooked(ofMonth, end);
        Map<Long, String> names = names(weeks, nights, only);
        return new MonthlySummary.StandOut(
                weeks.stream().map(week -> named(week, names)).toList(),
                nights.stream()
                        .map(night -> new MonthlySummary.Nights(
                                names.getOrDefault(night.account(), ""), night.children(), night.nights()))
                        .toList(),
                only.stream()
                        .map(one -> new MonthlySummary.OnlyLooked(
                                names.getOrDefault(one.account(), ""), one.children(), one.of()))
                        .toList(),
                opened,
                UnusualLookups.days(ofMonth, zone));
    }

    /** Years of work are read only of those who looked at many children. */
    private List<UnusualLookups.OnlyLooked> onlyLooked(List<UnusualLookups.Look> ofMonth, Instant end) {
        List<UnusualLookups.Look> worked = new ArrayList<>();
        List<UnusualLookups.OnlyLooked> found = UnusualLookups.onlyLooked(ofMonth, worked);
        Instant to = end;
        for (Duration back : BACK) {
            if (!found.isEmpty()) {
                Instant from = end.minus(back);
                worked.addAll(worked(
                        found.stream().map(UnusualLookups.OnlyLooked::account).collect(Collectors.toSet()), from, to));
                found = UnusualLookups.onlyLooked(ofMonth, worked);
                to = from;
            }
        }
        return found;
    }

    private List<UnusualLookups.Look> worked(Set<Long> accounts, Instant from, Instant to) {
        List<UnusualLookups.Look> worked = new ArrayList<>();
        for (PupilRecords kept : records) {
            PupilRecords.Kind kind = kept.kind();
            List<TrailFacts.Done> done = facts.doneBy(accounts, kind.name(), kind.works(), from, to);
            worked.addAll(looks(done, pupils(kept, done)));
        }
        return worked;
    }

    private Map<Long, String> names(
            List<UnusualLookups.Week> weeks, List<UnusualLookups.Night> nights, List<UnusualLookups.OnlyLooked> only) {
        Set<Long> people = new HashSet<>();
        weeks.forEach(week -> people.add(week.account()));
        nights.forEach(night -> people.add(night.account()));
        only.forEach(one -> people.add(one.account()));
        return accounts.names(people);
    }

    private static MonthlySummary.Week named(UnusualLookups.Week week, Map<Long, String> names) {
        return new MonthlySummary.Week(
                names.getOrDefault(week.account(), ""), week.monday(), week.children(), week.usual(), week.weeks());
    }

    /** @return whom the records name, of one kind of record */
    private static Map<Long, Set<Long>> pupils(PupilRecords kept, List<TrailFacts.Done> deeds) {
        return kept.pupilsIn(deeds.stream().map(TrailFacts.Done::record).collect(Collectors.toSet()));
    }

    /** @return who did something with a record about which pupil */
    private static List<UnusualLookups.Look> looks(List<TrailFacts.Done> deeds, Map<Long, Set<Long>> pupils) {
        return deeds.stream()
                .flatMap(done -> pupils.getOrDefault(done.record(), Set.of()).stream()
                        .map(pupil -> new UnusualLookups.Look(done.account(), pupil, done.at())))
                .toList();
    }
}
