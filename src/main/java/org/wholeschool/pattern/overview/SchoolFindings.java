package org.wholeschool.pattern.overview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.wholeschool.pattern.week.Patterns;
import org.wholeschool.pattern.week.ThisWeek;
import org.wholeschool.pattern.week.Weeks;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Schools;
import org.wholeschool.school.rota.Rotas;
import org.wholeschool.school.rota.Supervision;

/** Reads what stands out in some school weeks, in words: for its own page, and for a lead's home. */
@RequestScoped
@RoomOnly
public class SchoolFindings {

    @Inject
    private SchoolCounts counts;

    @Inject
    private Weeks weeks;

    @Inject
    private Patterns patterns;

    @Inject
    private Rotas rotas;

    @Inject
    private Schools schools;

    /**
     * What some weeks have.
     *
     * @param counted their concerns
     * @param found what stands out, the strongest first
     * @param cards the same in words
     * @param unproven what may be chance, in words
     * @param explained what leads have explained, in words
     * @param faded what an earlier week found, and this one did not
     * @param supervision who is on duty today
     */
    record Shown(
            CountedWeeks counted,
            List<Finding> found,
            List<Card> cards,
            List<Card> unproven,
            List<Card> explained,
            List<Faded> faded,
            Supervision supervision) {}

    /**
     * What is not found any more.
     *
     * @param patternId the pattern
     * @param where which places and part of the day
     * @param last in which week it was found last
     */
    public record Faded(long patternId, String where, String last) {}

    /** @return what stands out in the latest weeks, the strongest first */
    @RoomOnly
    public List<Card> latest() {
        return read(weeks.week(null).map(Weeks.Looked::week).orElse(null), Stretch.FOUR)
                .map(Shown::cards)
                .orElse(List.of());
    }

    /**
     * Reads what some weeks have.
     *
     * @param week what the look at the last of them found; null where none was looked at
     * @param stretch how many weeks
     * @return that; empty where no school week has closed
     */
    Optional<Shown> read(ThisWeek week, Stretch stretch) {
        return counts.upTo(week == null ? null : week.monday(), stretch).map(counted -> shown(counted, week));
    }

    private Shown shown(CountedWeeks counted, ThisWeek week) {
        LocalDate today = Now.day(schools.profile().zone());
        Supervision supervision = rotas.on(today);
        Map<Long, String> marks = patterns.marks();
        Findings findings = new Findings(counted, week, marks);
        CardWriter writer = new CardWriter(counted, supervision, marks);
        List<Finding> found = findings.all();
        return new Shown(
                counted,
                found,
                IntStream.range(0, found.size())
                        .mapToObj(i -> writer.write(found.get(i), i + 1))
                        .toList(),
                findings.unproven().stream().map(each -> writer.write(each, 0)).toList(),
                findings.explained().stream().map(each -> writer.write(each, 0)).toList(),
                week == null
                        ? List.of()
                        : week.faded().stream()
                                .map(each -> new Faded(
                                        each.patternId(),
                                        writer.where(each.where()),
                                        Texts.of("overview")
                                                .get("faded.last", SchoolDates.LONG_DAY.format(each.lastWeek()))))
                                .toList(),
                supervision);
    }
}
