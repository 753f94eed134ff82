package org.wholeschool.pattern.overview;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeschool.concern.facts.ConcernFacts.Fact;
import org.wholeschool.pattern.CountedSchool;
import org.wholeschool.pattern.hotspot.Level;
import org.wholeschool.pattern.hotspot.WindowGrid;
import org.wholeschool.pattern.week.ThisWeek;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.category.CategoryScope;
import org.wholeschool.school.rota.Supervision;
import org.wholeschool.school.rota.WeekdayWords;

/** Says a finding in words: numbers first, then who is on duty, then what can be done. */
final class CardWriter {

    /** From this share on a kind is said to be most of it. */
    private static final double MOST = .5;

    private final Texts texts = Texts.of("overview");
    private final CountedWeeks counts;
    private final Supervision supervision;
    private final Map<Long, String> marks;
    private final Map<CategoryGroup, CountedWeeks> ofKind = new EnumMap<>(CategoryGroup.class);

    /**
     * @param counts the concerns
     * @param supervision who is on duty
     * @param marks what leads say of patterns, by id
     */
    CardWriter(CountedWeeks counts, Supervision supervision, Map<Long, String> marks) {
        this.counts = counts;
        this.supervision = supervision;
        this.marks = marks;
    }

    /**
     * @param finding what stands out
     * @param number its number on the page
     */
    Card write(Finding finding, int number) {
        ThisWeek.Where where = finding.where();
        Predicate<Fact> inside = CountedWeeks.at(where.placeIds(), where.bandId());
        boolean isCompared = counts.isComparedAt(where.placeIds());
        Set<Integer> without = without(where);
        return new Card(
                number,
                where.placeIds(),
                where.bandId(),
                where(where),
                texts.get("level." + finding.cell().level()),
                texts.get(finding.life() == null ? "source." + finding.source() : "life." + finding.life()),
                marks.containsKey(finding.patternId()) ? texts.get("mark." + marks.get(finding.patternId())) : "",
                finding.life() != null && finding.life() != ThisWeek.Life.CONTINUES,
                finding.isStrong(),
                finding.cell().concerns(),
                rest(finding, isCompared),
                why(finding),
                printed(finding),
                WeekBars.of(
                        counts.byWeek(inside),
                        counts.window(),
                        isCompared ? finding.cell().expected() / weeks() : -1,
                        WeekBars.TERM),
                kinds(inside, finding.cell().concerns(), isCompared),
                rota(where, without),
                !without.isEmpty(),
                reads(finding),
                finding.patternId(),
                "/intervention/start.xhtml?place=" + where.placeIds().get(0) + "&band=" + where.bandId()
                        + (finding.patternId() > 0 ? "&pattern=" + finding.patternId() : ""));
    }

    private int weeks() {
        return Math.min(counts.window().recent(), counts.window().mondays().size());
    }

    /** Names are those of today: one that was put right is said nowhere any more. */
    String where(ThisWeek.Where where) {
        List<String> names = where.placeIds().stream().map(this::place).toList();
        String places = names.size() == 1
                ? names.get(0)
                : texts.get(
                        "where.and",
                        String.join(", ", names.subList(0, names.size() - 1)),
                        names.get(names.size() - 1));
        return where.bandId() == 0
                ? places
                : texts.get("where", places, band(where.bandId()).toLowerCase(Locale.UK));
    }

    private String place(long id) {
        return counts.school().places().stream()
                .filter(each -> each.id() == id)
                .map(CountedSchool.CountedPlace::name)
                .findFirst()
                .orElse("");
    }

    private String band(long id) {
        return counts.school().bands().stream()
                .filter(each -> each.id() == id)
                .map(CountedSchool.CountedBand::name)
                .findFirst()
                .orElse("");
    }

    private String rest(Finding finding, boolean isCompared) {
        return texts.get(
                isCompared ? "rest" : "rest.alone",
                weeks(),
                Math.round(finding.cell().expected()));
    }

    private String why(Finding finding) {
        return switch (finding.source()) {
            case WEEK ->
                texts.get(
                        "why.WEEK",
                        SchoolDates.LONG_DAY.format(finding.since()),
                        finding.cell().ever() - finding.cell().concerns(),
                        counts.window().mondays().size() - weeks(),
                        weeks());
            case EVERY_WEEK ->
                texts.get(
                        "why.EVERY_WEEK",
                        finding.weeksWith(),
                        counts.window().mondays().size());
        };
    }

    /**
     * What is busy every week is always said in the same words: a count that is there in one print and missing in
     * another tells that it was small. A band is of one length of weeks alone, so that two prints are not subtracted.
     */
    private String printed(Finding finding) {
        if (finding.source() == Finding.Source.EVERY_WEEK) {
            return texts.get("printed.every-week");
        }
        if (!finding.isPrintable()) {
            return "";
        }
        boolean isBanded = counts.window().recent() == Stretch.FOUR.weeks();
        String band = isBanded ? CountBand.of(finding.cell().concerns()) : "";
        if (finding.cell().level() == Level.NOT_COMPARED) {
            return isBanded ? texts.get("printed.alone", band, weeks()) : texts.get("printed.other.alone");
        }
        String level = texts.get("printed.level." + finding.cell().level());
        return isBanded ? texts.get("printed", band, weeks(), level) : texts.get("printed.other", weeks(), level);
    }

    /** A kind that has more than expected there comes first, however few the others leave it. */
    private String kinds(Predicate<Fact> inside, int concerns, boolean isCompared) {
        List<Map.Entry<CategoryGroup, Integer>> kinds = counts.kinds(inside);
        if (kinds.isEmpty()) {
            return "";
        }
        String above = isCompared
                ? kinds.stream()
                        .map(each -> above(each, inside))
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(", "))
                : "";
        if (!above.isEmpty()) {
            return texts.get("kinds.above", above);
        }
        if (kinds.get(0).getValue() >= MOST * concerns) {
            return texts.get("kinds.most", name(kinds.get(0)), kinds.get(0).getValue(), concerns);
        }
        return texts.get(
                "kinds",
                kinds.stream()
                        .limit(2)
                        .map(each -> texts.get("kind", name(each), each.getValue()))
                        .collect(Collectors.joining(", ")));
    }

    private String above(Map.Entry<CategoryGroup, Integer> kind, Predicate<Fact> inside) {
        WindowGrid.Cell cell =
                ofKind.computeIfAbsent(kind.getKey(), counts::ofKind).together(inside);
        return cell.level().compareTo(Level.ABOVE) >= 0
                ? texts.get("kind.above", name(kind), cell.concerns(), Math.round(cell.expected()))
                : "";
    }

    private static String name(Map.Entry<CategoryGroup, Integer> kind) {
        return Texts.of("school").get("category-group." + kind.getKey());
    }

    private Set<Integer> without(ThisWeek.Where where) {
        Set<Integer> without = new TreeSet<>();
        where.placeIds()
                .forEach(place -> without.addAll(
                        where.bandId() == 0 ? supervision.unowned(place) : supervision.unowned(place, where.bandId())));
        return without;
    }

    private String rota(ThisWeek.Where where, Set<Integer> without) {
        if (!supervision.isKnown()) {
            return "";
        }
        if (!without.isEmpty()) {
            return texts.get(where.bandId() == 0 ? "rota.sometimes" : "rota.no-one", WeekdayWords.of(without));
        }
        return texts.get(supervision.beyond().containsAll(where.placeIds()) ? "rota.beyond" : "rota.each-day");
    }

    private List<Card.Read> reads(Finding finding) {
        ThisWeek.Where where = finding.where();
        boolean isOne = where.placeIds().size() == 1;
        return IntStream.range(0, where.placeIds().size())
                .mapToObj(i -> {
                    List<Long> place = List.of(where.placeIds().get(i));
                    int concerns = counts.together(CountedWeeks.at(place, where.bandId()))
                            .concerns();
                    return new Card.Read(
                            isOne ? texts.get("read", concerns) : texts.get("read.at", concerns, place(place.get(0))),
                            where(where),
                            "/concern/list.xhtml?place=" + place.get(0)
                                    + (where.bandId() == 0 ? "" : "&band=" + where.bandId())
                                    + counts.asked()
                                    + "&scope=" + CategoryScope.CONTEXT);
                })
                .toList();
    }
}
