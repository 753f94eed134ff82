package org.wholeschool.pattern.grid;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.pattern.Releases;
import org.wholeschool.pattern.week.Patterns;
import org.wholeschool.pattern.week.ProvenAtPlace;
import org.wholeschool.pattern.week.WeekView;
import org.wholeschool.pattern.week.Weeks;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Schools;
import org.wholeschool.school.rota.Rotas;
import org.wholeschool.school.rota.Supervision;

/**
 * Lists what the last closed week tells as proven, and what stands out this school year, each beside the rota.
 *
 * <p>Numbers come from the releases of the week and of hotspots, by their thresholds. Of the rota it says on which
 * weekdays no one is there, and no name.
 */
@RequestScoped
@RoomOnly
public class HotspotsBesideRota {

    private static final Set<Integer> MONDAY_TO_FRIDAY = Set.of(1, 2, 3, 4, 5);

    @Inject
    private Releases releases;

    @Inject
    private Weeks weeks;

    @Inject
    private Patterns patterns;

    @Inject
    private Rotas rotas;

    @Inject
    private Schools schools;

    private HotspotsView seen;
    private Supervision supervision;
    private List<Row> rows = List.of();

    @PostConstruct
    void read() {
        supervision = rotas.on(Now.day(schools.profile().zone()));
        seen = releases.hotspots()
                .map(release -> new HotspotsView(release, HotspotsView.Asked.NOTHING, GridMarks.NONE))
                .orElse(null);
        List<ProvenAtPlace> thisWeek = weeks.week(null)
                .map(looked -> new WeekView(looked, List.of(), patterns.marks()).proven())
                .orElse(List.of());
        Stream<StandOuts.StandOut> thisYear = seen == null
                ? Stream.of()
                : Stream.of(seen.standOuts().told(), seen.standOuts().others())
                        .flatMap(List::stream)
                        .filter(out -> thisWeek.stream()
                                .noneMatch(
                                        found -> found.placeId() == out.placeId() && found.bandId() == out.bandId()));
        rows = Stream.concat(thisWeek.stream().map(this::row), thisYear.map(this::row))
                .toList();
    }

    private Row row(ProvenAtPlace found) {
        Set<Integer> without = found.bandId() == 0
                ? supervision.unowned(found.placeId())
                : supervision.unowned(found.placeId(), found.bandId());
        return new Row(
                found.where(),
                found.what(),
                found.brief(),
                found.life(),
                words(found.placeId(), without, found.bandId() == 0 ? "nobody.sometimes" : "nobody"),
                without.size(),
                found.placeId(),
                found.bandId(),
                found.href(),
                found.patternId() > 0
                        ? "/intervention/plan.xhtml?pattern=" + found.patternId()
                        : "/intervention/plan.xhtml?place=" + found.placeId() + "&band=" + found.bandId());
    }

    private Row row(StandOuts.StandOut out) {
        Set<Integer> without = supervision.unowned(out.placeId(), out.bandId());
        return new Row(
                out.where(),
                out.what(),
                out.what(),
                out.level(),
                words(out.placeId(), without, "nobody"),
                without.size(),
                out.placeId(),
                out.bandId(),
                seen.concerns(out.placeId(), out.bandId()),
                seen.plan(out.placeId(), out.bandId()));
    }

    private String words(long placeId, Set<Integer> without, String nobody) {
        if (!supervision.isKnown()) {
            return "";
        }
        Texts texts = Texts.of("unowned");
        String days = without.equals(MONDAY_TO_FRIDAY)
                ? texts.get("monday-to-friday")
                : without.stream()
                        .map(day -> DayOfWeek.of(day).getDisplayName(TextStyle.SHORT, Locale.UK))
                        .collect(Collectors.joining(", "));
        return !days.isEmpty()
                ? texts.get(nobody, days)
                : texts.get(supervision.beyond().contains(placeId) ? "beyond" : "somebody");
    }

    /** @return what stands out: of the week first, the surest first, then of the school year, the strongest first */
    @RoomOnly
    public List<Row> rows() {
        return rows;
    }

    /** @return whether a run has been made */
    boolean isRun() {
        return seen != null;
    }

    /** @return whether there is a rota: without one nothing is called unsupervised */
    boolean isKnown() {
        return supervision.isKnown();
    }

    /** @return whether the rota says who should be at a place */
    boolean isOnRota(long place) {
        return supervision.isKnown() && !supervision.beyond().contains(place);
    }

    /** @return when and on what the run was made */
    String made() {
        return seen.made();
    }

    /**
     * A place and time that stands out.
     *
     * @param where which
     * @param what how many, and how many one would expect
     * @param brief the numbers alone
     * @param level how far above, or what became of it this week, in words
     * @param rota on which weekdays no one supervises there, in words, or that someone does; "" where there is no rota
     * @param weekdays on how many no one does
     * @param placeId the place
     * @param bandId the part of the day; 0 for all of it
     * @param link the way to its concerns
     * @param plan the way to a new plan about it
     */
    public record Row(
            String where,
            String what,
            String brief,
            String level,
            String rota,
            int weekdays,
            long placeId,
            long bandId,
            String link,
            String plan) {

        public boolean isUnowned() {
            return weekdays > 0;
        }
    }
}
