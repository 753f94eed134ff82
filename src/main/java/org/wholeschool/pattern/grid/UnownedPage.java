package org.wholeschool.pattern.grid;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Schools;
import org.wholeschool.school.place.Site;
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
    private HotspotsBesideRota beside;

    @Inject
    private FloorPlans plans;

    @Inject
    private Site site;

    @Inject
    private Schools schools;

    private List<HotspotsBesideRota.Row> rows = List.of();

    @PostConstruct
    void read() {
        rows = beside.rows().stream()
                .sorted(Comparator.comparingInt(HotspotsBesideRota.Row::weekdays)
                        .reversed())
                .toList();
    }

    /** @return whether a run has been made */
    public boolean isRun() {
        return beside.isRun();
    }

    /** @return whether there is a rota: without one nothing is called unowned */
    public boolean isKnown() {
        return beside.isKnown();
    }

    /** @return when and on what the run was made */
    public String getMade() {
        return beside.made();
    }

    /** @return what stands out, hot and unowned first */
    public List<HotspotsBesideRota.Row> getRows() {
        return rows;
    }

    /** @return how many of them lie in unowned time, in a sentence */
    public String getSentence() {
        return Texts.of("unowned")
                .get(
                        "sentence",
                        rows.stream().filter(HotspotsBesideRota.Row::isUnowned).count(),
                        rows.size());
    }

    /** @return the same on the site plan: of a place with several, all of them, and the worst says how strong it is */
    public ValuedPlan getPlan() {
        Map<Long, List<HotspotsBesideRota.Row>> byPlace = rows.stream()
                .collect(Collectors.groupingBy(
                        HotspotsBesideRota.Row::placeId, LinkedHashMap::new, Collectors.toList()));
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
        return ValuedPlan.of(
                plans.floors(), site.places(), values, Now.day(schools.profile().zone()));
    }

    private int strength(long place, List<HotspotsBesideRota.Row> here) {
        if (here.stream().anyMatch(HotspotsBesideRota.Row::isUnowned)) {
            return UNOWNED;
        }
        return beside.isOnRota(place) ? OWNED : NOT_SAID;
    }

    /** @return the words of the key */
    public List<String> getStrengths() {
        Texts texts = Texts.of("unowned");
        return List.of(
                texts.get("strength.0"), texts.get("strength.1"), texts.get("strength.2"), texts.get("strength.3"));
    }
}
