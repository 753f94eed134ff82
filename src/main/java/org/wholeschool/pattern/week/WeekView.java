package org.wholeschool.pattern.week;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.wholeschool.pattern.week.ThisWeek.Finding;
import org.wholeschool.pattern.week.ThisWeek.Life;
import org.wholeschool.pattern.week.ThisWeek.Strength;
import org.wholeschool.pattern.week.ThisWeek.Where;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.school.category.CategoryScope;
import org.wholeschool.school.siteplan.ValuedPlan;

/** The page of a week in words. */
public final class WeekView {

    /** What a look has brought. */
    static final Set<Life> NEWS = Set.of(Life.NEW, Life.BACK, Life.PROVEN);

    private static final int UNPROVEN = 1;
    private static final int PERSISTENT = 2;
    private static final int PROVEN = ValuedPlan.MOST;

    private final Weeks.Looked looked;
    private final ThisWeek week;
    private final List<LocalDate> mondays;
    private final Map<Long, String> marks;
    private final WeekWords words;

    /**
     * @param looked the week
     * @param mondays the weeks that were looked at, the latest first
     * @param marks what leads say of patterns
     */
    public WeekView(Weeks.Looked looked, List<LocalDate> mondays, Map<Long, String> marks) {
        this.looked = looked;
        this.week = looked.week();
        this.mondays = mondays;
        this.marks = marks;
        words = new WeekWords(week.threshold());
    }

    /**
     * Something that was found, told.
     *
     * @param id its pattern; 0 where it has none
     * @param at where, by ids
     * @param life what became of it, in a word
     * @param isNew whether it is new or back
     * @param strength how sure it is, in a word
     * @param mark what leads say of it, or nothing
     * @param where where and in which part of the day
     * @param what since when and how much
     * @param chance how often by chance
     * @param who how many children are in them
     * @param picture before and now
     * @param reads the lists of concerns behind it
     */
    public record Card(
            long id,
            Where at,
            String life,
            boolean isNew,
            String strength,
            String mark,
            String where,
            String what,
            String chance,
            String who,
            WeekPicture picture,
            List<Read> reads) {}

    /**
     * A list of concerns.
     *
     * @param name of the place
     * @param href where it is
     */
    public record Read(String name, String href) {}

    /**
     * A line of a table or list.
     *
     * @param name what it is about
     * @param says what of it
     * @param id its pattern, or 0
     * @param href where to read on, or nothing
     */
    public record Line(String name, String says, long id, String href) {}

    /** @return which week, and what it was compared with. */
    public String title() {
        return words.text("week.of", WeekWords.week(week.monday()));
    }

    /**
     * @return on what it stands; of an earlier week not when it was made, because it is made anew only where something
     *     must not be counted any more.
     */
    public String made() {
        return words.text(
                isLatest() ? "made" : "made.then",
                isLatest() ? SchoolDates.WEEKDAY_LONG_DAY_TIME.format(looked.madeAt()) : WeekWords.day(week.asOf()),
                week.about(),
                week.weeks(),
                WeekWords.day(week.from()));
    }

    /** @return the week's Sunday. */
    public LocalDate lastDay() {
        return week.monday().plusDays(6);
    }

    public long release() {
        return looked.id();
    }

    public boolean isOutdated() {
        return looked.outdated() && isLatest();
    }

    public boolean isLatest() {
        return mondays.isEmpty() || mondays.get(0).equals(week.monday());
    }

    public boolean isEnough() {
        return week.enough();
    }

    /** @return the last weeks that were looked at, to choose from. */
    public List<Line> weeks() {
        return mondays.stream()
                .limit(8)
                .map(monday -> new Line(
                        WeekWords.week(monday), monday.equals(week.monday()) ? "true" : null, 0, monday.toString()))
                .toList();
    }

    /** @return what is new, back, or proven now, and not explained. */
    public List<Card> fresh() {
        return cards(NEWS, true);
    }

    /** @return what was there before and goes on, and is not explained. */
    public List<Card> going() {
        return cards(Set.of(Life.CONTINUES), true);
    }

    /** @return what is unproven, whatever became of it. */
    public List<Card> unproven() {
        return cards(Set.of(Life.values()), false);
    }

    private List<Card> cards(Set<Life> lives, boolean proven) {
        return week.findings().stream()
                .filter(each -> lives.contains(each.life())
                        && !isExplained(each.patternId())
                        && proven == (each.strength() != Strength.WATCH))
                .map(this::card)
                .toList();
    }

    /** @return everything that was found, in a line each: what it is, how sure it is and what became of it. */
    public List<Line> told() {
        return week.findings().stream()
                .map(each -> new Line(
                        words.where(each.where()),
                        words.text(
                                "compare.told",
                                words.text("life." + each.life()),
                                words.strength(each),
                                each.count().concerns(),
                                WeekWords.day(each.from())),
                        each.patternId(),
                        ""))
                .toList();
    }

    /** @return what leads have explained, and was found. */
    public List<Line> explained() {
        return week.findings().stream()
                .filter(each -> isExplained(each.patternId()))
                .map(each -> new Line(words.where(each.where()), words.what(each, week.monday()), each.patternId(), ""))
                .toList();
    }

    private boolean isExplained(long id) {
        return Pattern.Mark.EXPLAINED.name().equals(marks.get(id));
    }

    private Card card(Finding found) {
        String mark = marks.get(found.patternId());
        return new Card(
                found.patternId(),
                found.where(),
                words.text("life." + found.life()),
                NEWS.contains(found.life()),
                words.strength(found),
                mark == null ? "" : words.text("mark." + mark),
                words.where(found.where()),
                words.what(found, week.monday()),
                words.chance(found),
                words.who(found),
                new WeekPicture(found.bars(), week.threshold(), words),
                reads(found.where(), found.from()));
    }

    private List<Read> reads(Where where, LocalDate from) {
        return IntStream.range(0, where.placeIds().size())
                .mapToObj(i -> new Read(
                        where.places().get(i), concerns(where.placeIds().get(i), where.bandId(), from)))
                .toList();
    }

    private String concerns(long placeId, long bandId, LocalDate from) {
        return "/concern/list.xhtml?place=" + placeId + (bandId == 0 ? "" : "&band=" + bandId) + "&happenedFrom=" + from
                + "&happenedTo=" + week.monday().plusDays(6) + "&scope=" + CategoryScope.CONTEXT;
    }

    /**
     * @return for each place what stands out there, the surest of it as its strength: proven, busy week after week, or
     *     unproven. What is explained is none.
     */
    List<ValuedPlan.PlaceValue> onPlan() {
        Map<Long, ValuedPlan.PlaceValue> values = new LinkedHashMap<>();
        week.findings().stream()
                .filter(each -> !isExplained(each.patternId()))
                .forEach(each -> each.where()
                        .placeIds()
                        .forEach(place -> lay(
                                values,
                                place,
                                words.text(
                                        "plan.found",
                                        words.where(each.where()),
                                        words.text("life." + each.life()),
                                        words.strength(each)),
                                each.strength() == Strength.WATCH ? UNPROVEN : PROVEN,
                                concerns(place, each.where().bandId(), each.from()))));
        week.persistent()
                .forEach(each -> lay(
                        values,
                        each.where().placeIds().get(0),
                        words.text("plan.persistent", words.where(each.where())),
                        PERSISTENT,
                        concerns(each.where().placeIds().get(0), each.where().bandId(), week.from())));
        return List.copyOf(values.values());
    }

    private static void lay(
            Map<Long, ValuedPlan.PlaceValue> values, long place, String says, int strength, String href) {
        values.merge(
                place,
                new ValuedPlan.PlaceValue(place, says, strength, href),
                (one, more) -> new ValuedPlan.PlaceValue(
                        place, one.text() + " " + more.text(), Math.max(one.strength(), more.strength()), one.link()));
    }

    /** @return whether anything lies on the plan. */
    public boolean isOnPlan() {
        return !onPlan().isEmpty();
    }

    /** @return what faded. */
    public List<Line> faded() {
        return week.faded().stream()
                .map(each -> new Line(
                        words.where(each.where()),
                        words.text("faded.last", WeekWords.week(each.lastWeek())),
                        each.patternId(),
                        ""))
                .toList();
    }

    /** @return where one child or a few are the reason. */
    public List<Line> stories() {
        return week.stories().stream()
                .flatMap(each -> IntStream.range(0, each.placeIds().size())
                        .mapToObj(i -> new Line(
                                words.where(new Where(
                                        List.of(each.placeIds().get(i)),
                                        List.of(each.places().get(i)),
                                        each.bandId(),
                                        each.band())),
                                "",
                                0,
                                concerns(each.placeIds().get(i), each.bandId(), week.from()))))
                .toList();
    }

    /** @return where it is hot week after week, and is not told as something new. */
    public List<Line> persistent() {
        return week.persistent().stream()
                .filter(each -> week.findings().stream()
                        .noneMatch(
                                found -> found.where().bandId() == each.where().bandId()
                                        && found.where()
                                                .placeIds()
                                                .containsAll(each.where().placeIds())))
                .map(each -> new Line(
                        words.where(each.where()),
                        words.text(
                                "persistent.says",
                                each.weeksWith(),
                                each.weeks(),
                                each.count().concerns()),
                        0,
                        concerns(each.where().placeIds().get(0), each.where().bandId(), week.from())))
                .toList();
    }

    /** @return the school's total of the week, in a sentence. */
    public String total() {
        ThisWeek.Total total = week.total();
        if (!WeekWords.isShown(total.count())) {
            return words.text("total.few", words.says(total.count()));
        }
        if (!total.known()) {
            return words.text("total.unknown", total.count().concerns());
        }
        boolean since = !total.alarm() && total.count().concerns() > total.limit();
        return words.text(
                since ? "total.since" : total.alarm() ? "total.alarm" : "total.usual",
                total.count().concerns(),
                total.count().expected(),
                total.limit());
    }

    /** @return what was not compared, a line for each reason. */
    public List<Line> leftOut() {
        return Arrays.stream(ThisWeek.LeftOut.values())
                .map(reason -> new Line(
                        words.text("left-out." + reason),
                        words.says(week.leftOut().get(reason.ordinal())),
                        0,
                        words.text("left-out.why." + reason)))
                .toList();
    }

    /** @return how it is worked out, a paragraph each. */
    public List<String> how() {
        return IntStream.rangeClosed(1, 6)
                .mapToObj(i -> words.text(
                        "how." + i, week.threshold().pupils(), week.threshold().concerns()))
                .toList();
    }
}
