package org.wholeschool.pattern.grid;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.pattern.Releases;
import org.wholeschool.pattern.week.Patterns;
import org.wholeschool.pattern.week.WeekView;
import org.wholeschool.pattern.week.Weeks;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Schools;
import org.wholeschool.school.place.Site;
import org.wholeschool.school.rota.Rotas;
import org.wholeschool.school.rota.Supervision;
import org.wholeschool.school.siteplan.FloorPlans;
import org.wholeschool.school.siteplan.ValuedPlan;

/**
 * What the last closed week tells as proven, and what stands out this school year, beside who supervises there now: hot
 * and unowned first, in a list and on the site plan. Of the concerns it says what the pages of the week and of hotspots
 * say, from the same releases and by the same thresholds; of the rota, on which weekdays nobody is there, and no name.
 */
@Named
@RequestScoped
public class UnownedPage {

    private static final int UNOWNED = ValuedPlan.MOST;
    private static final int OWNED = 1;

    /** It stands out, and nobody has said who should be there. */
    private static final int NOT_SAID = 2;

    @Inject
    private Releases releases;

    @Inject
    private Weeks weeks;

    @Inject
    private Patterns patterns;

    @Inject
    private Rotas rotas;

    @Inject
    private FloorPlans plans;

    @Inject
    private Site site;

    @Inject
    private Schools schools;

    private HotspotsView seen;
    private Supervision supervision;
    private LocalDate today;
    private List<Row> rows = List.of();

    @PostConstruct
    void read() {
        today = Now.day(schools.profile().zone());
        supervision = rotas.on(today);
        seen = releases.hotspots()
                .map(release -> new HotspotsView(release, HotspotsView.Asked.NOTHING, GridMarks.NONE))
                .orElse(null);
        List<WeekView.AtPlace> thisWeek = weeks.week(null)
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
                .sorted(Comparator.comparingInt((Row row) -> row.weekdays()).reversed())
                .toList();
    }

    private Row row(WeekView.AtPlace found) {
        Set<Integer> without = found.bandId() == 0
                ? supervision.unowned(found.placeId())
                : supervision.unowned(found.placeId(), found.bandId());
        return new Row(
                found.where(),
                found.what(),
                found.life(),
                words(found.placeId(), without, found.bandId() == 0 ? "nobody.sometimes" : "nobody"),
                without.size(),
                found.placeId(),
                found.href());
    }

    private Row row(StandOuts.StandOut out) {
        Set<Integer> without = supervision.unowned(out.placeId(), out.bandId());
        return new Row(
                out.where(),
                out.what(),
                out.level(),
                words(out.placeId(), without, "nobody"),
                without.size(),
                out.placeId(),
                seen.concerns(out.placeId(), out.bandId()));
    }

    private String words(long placeId, Set<Integer> without, String nobody) {
        String days = without.stream()
                .map(day -> DayOfWeek.of(day).getDisplayName(TextStyle.SHORT, Locale.UK))
                .collect(Collectors.joining(", "));
        if (!supervision.isKnown()) {
            return "";
        }
        Texts texts = Texts.of("unowned");
        return !days.isEmpty()
                ? texts.get(nobody, days)
                : texts.get(supervision.beyond().contains(placeId) ? "beyond" : "somebody");
    }

    /** @return whether a run has been made */
    public boolean isRun() {
        return seen != null;
    }

    /** @return whether there is a rota: without one nothing is called unowned */
    public boolean isKnown() {
        return supervision.isKnown();
    }

    /** @return when and on what the run was made */
    public String getMade() {
        return seen.made();
    }

    /** @return what stands out, hot and unowned first */
    public List<Row> getRows() {
        return rows;
    }

    /** @return how many of them lie in unowned time, in a sentence */
    public String getSentence() {
        return Texts.of("unowned")
                .get("sentence", rows.stream().filter(Row::isUnowned).count(), rows.size());
    }

    /** @return the same on the site plan: of a place with several, all of them, and the worst says how strong it is */
    public ValuedPlan getPlan() {
        Map<Long, List<Row>> byPlace =
                rows.stream().collect(Collectors.groupingBy(Row::placeId, LinkedHashMap::new, Collectors.toList()));
        List<ValuedPlan.PlaceValue> values = new ArrayList<>();
        byPlace.forEach((place, here) -> values.add(new ValuedPlan.PlaceValue(
                place,
                here.stream()
                        .map(row -> Stream.of(row.where() + ": " + row.what(), row.isUnowned() ? row.rota() : "")
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(" ")))
                        .collect(Collectors.joining(" ")),
                strength(place, here),
                here.get(0).link())));
        return ValuedPlan.of(plans.floors(), site.places(), values, today);
    }

    private int strength(long place, List<Row> here) {
        if (here.stream().anyMatch(Row::isUnowned)) {
            return UNOWNED;
        }
        return supervision.isKnown() && !supervision.beyond().contains(place) ? OWNED : NOT_SAID;
    }

    /** @return the words of the key */
    public List<String> getStrengths() {
        Texts texts = Texts.of("unowned");
        return List.of(
                texts.get("strength.0"), texts.get("strength.1"), texts.get("strength.2"), texts.get("strength.3"));
    }

    /**
     * A place and time that stands out.
     *
     * @param where which
     * @param what how many, and how many one would expect
     * @param level how far above, or what became of it this week, in words
     * @param rota on which weekdays nobody supervises there, in words, or that somebody does; "" where there is no rota
     * @param weekdays on how many nobody does
     * @param placeId the place
     * @param link the way to its concerns
     */
    public record Row(String where, String what, String level, String rota, int weekdays, long placeId, String link) {

        public boolean isUnowned() {
            return weekdays > 0;
        }
    }
}
