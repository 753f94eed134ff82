package org.wholeschool.pattern.peers;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.disclosure.group.ContextRule;
import org.wholeschool.disclosure.group.Direction;
import org.wholeschool.disclosure.group.ProfileRule;
import org.wholeschool.disclosure.group.SizeBand;
import org.wholeschool.pattern.group.GroupRelease;
import org.wholeschool.pattern.group.Renewal;
import org.wholeschool.pattern.group.TieChanges;
import org.wholeschool.pattern.peers.PeerGroups.Known;
import org.wholeschool.platform.SchoolDates;

/**
 * The page "Groups" in words: what may be told of groups, what has changed, and by which values it was worked out. The
 * order of the cards says nothing.
 */
public final class GroupsView {

    /** So long something is news. */
    static final int NEWS_WEEKS = 4;

    private static final double PERCENT = 100;
    private static final int TEN = 10;

    private final ShownGroups shown;
    private final List<Known> known;
    private final GroupWords words;
    private final LocalDate today;
    private final ZoneId zone;

    GroupsView(ShownGroups shown, List<Known> known, GroupWords words, ZonedDateTime now) {
        this.shown = shown;
        this.known = List.copyOf(known);
        this.words = words;
        today = now.toLocalDate();
        zone = now.getZone();
    }

    /** @return when it was worked out, and when it is the next time. */
    public String getMade() {
        return words.text(
                "made",
                SchoolDates.LONG_DATE_TIME.format(shown.madeAt()),
                SchoolDates.WEEKDAY_LONG_DAY.format(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))));
    }

    /** @return from what it was worked out. */
    public String getFrom() {
        return words.text(
                "from",
                shown.told().links(),
                SchoolDates.WEEKDAY_LONG_DAY.format(shown.by().loggedBefore()));
    }

    long release() {
        return shown.id();
    }

    /**
     * @return the groups of which it may be told where, when, about what, or whether there is more or less, a card
     *     each; none where nothing may be told of single groups.
     */
    public List<Card> getCards() {
        return all().filter(told -> saysMore(told.group))
                .map(told -> card(told.group, told.over))
                .toList();
    }

    /** @return the others, together by what is told of their members. */
    public List<Others> getOthers() {
        return all()
                .filter(told -> !saysMore(told.group))
                .collect(Collectors.groupingBy(told -> words.who(told.group), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(alike -> new Others(
                        alike.getKey(),
                        alike.getValue().stream()
                                .map(told -> card(told.group, told.over))
                                .toList()))
                .toList();
    }

    private static boolean saysMore(GroupRelease.Told group) {
        return !group.contexts().isEmpty() || group.direction() != Direction.NO_CLEAR_CHANGE;
    }

    private record Pair(GroupRelease.Told group, Known over) {}

    private Stream<Pair> all() {
        Map<Long, Known> byNumber = known.stream().collect(Collectors.toMap(Known::groupNo, Function.identity()));
        return release(shown).groups().stream()
                .filter(group -> byNumber.containsKey(group.id()))
                .map(group -> new Pair(group, byNumber.get(group.id())));
    }

    private static GroupRelease release(ShownGroups shown) {
        return shown.told().release();
    }

    private Card card(GroupRelease.Told group, Known over) {
        return new Card(
                over.id(),
                name(over),
                news(over).map(news -> words.text("news." + news)).orElse(""),
                mark(over),
                words.sentence(group),
                words.lines(release(shown).attributes(), release(shown).together(), group),
                "WATCHED".equals(over.mark()) || over.mark() == null);
    }

    /** @return the card of one group; empty where nothing is told of it now. */
    Optional<Card> card(long id) {
        return all().filter(told -> told.over.id() == id)
                .map(told -> card(told.group, told.over))
                .findFirst();
    }

    String name(Known over) {
        return words.text("name", Long.toString(over.groupNo()));
    }

    private String mark(Known over) {
        if (over.mark() == null) {
            return "";
        }
        return words.text("mark." + over.mark()) + (over.hasChangedSince(zone) ? words.text("mark.changed") : "");
    }

    private Optional<String> news(Known over) {
        LocalDate since = today.minusWeeks(NEWS_WEEKS);
        if (over.goneOn() != null) {
            return over.goneOn().isBefore(since) ? Optional.empty() : Optional.of("gone");
        }
        if (over.changedOn() != null && !over.changedOn().isBefore(since)) {
            return Optional.of("changed");
        }
        return over.toldFrom().isBefore(since) ? Optional.empty() : Optional.of("new");
    }

    /** @return what has changed lately, a sentence each. */
    public List<String> getChanges() {
        Map<String, Long> news = known.stream()
                .flatMap(over -> news(over).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<String> changes = new ArrayList<>();
        for (String kind : List.of("new", "changed", "gone")) {
            if (news.containsKey(kind)) {
                changes.add(words.text("changes." + kind, news.get(kind)));
            }
        }
        return changes.isEmpty() ? List.of(words.text("changes.none")) : changes;
    }

    /** @return groups of which something was said and nothing is told any more, or not this week. */
    public List<GonePlan> getGone() {
        return known.stream()
                .filter(over -> (over.goneOn() != null || isWaiting()) && over.saidAt() != null)
                .map(over -> new GonePlan(over.id(), name(over), gone(over)))
                .toList();
    }

    private String gone(Known over) {
        List<String> says = new ArrayList<>();
        if (over.mark() != null) {
            says.add(words.text("mark." + over.mark()));
        }
        if (over.goneOn() != null) {
            says.add(words.week(over.goneOn()));
        }
        return words.text(
                (over.goneOn() == null ? "gone.waits" : "gone.since") + (over.mark() == null ? "" : ".marked"),
                says.toArray());
    }

    /** @return until when nothing is told of any group. */
    public String getWaits() {
        return words.text("nothing.waits.next", GroupLooks.MOST_WEEKS_WAITING);
    }

    /** @return whether nothing is told of any group this week. */
    public boolean isWaiting() {
        return shown.told().waits();
    }

    /**
     * @return why nothing is told of single groups: "waits" where it would tell whose links have gone, "links" where no
     *     link ties anybody, "few" where there are not enough groups; empty where there are cards.
     */
    public String getNothing() {
        if (!release(shown).groups().isEmpty()) {
            return "";
        }
        return isWaiting() ? "waits" : shown.told().links() == 0 ? "links" : "few";
    }

    /** @return what the one or two groups of which something could be told have in common, for all of them together. */
    public List<GroupWords.Line> getShared() {
        return words.lines(release(shown).shared());
    }

    /** @return whether the same is told of all members, and what: which of the four attributes. */
    public String getAttributes() {
        int told = release(shown).attributes().size();
        return words.text("attributes." + told);
    }

    /** @return the values by which it was worked out. */
    public List<GroupWords.Line> getValues() {
        GroupParameters by = shown.by();
        return List.of(
                value("method", by.method()),
                value("established", percent(by.probabilities().established())),
                value("corroborated", percent(by.probabilities().corroborated())),
                value("resolution", percent(by.stability().resolution())),
                value("worlds", by.stability().bootstraps(), by.stability().seeds()),
                value("core", percent(by.stability().core())),
                value("fringe", percent(by.stability().fringe())),
                value("mean", percent(by.stability().leastMean())),
                value("fewest", SizeBand.FEWEST),
                value("alike", ProfileRule.FEWEST_ALIKE, percent(ProfileRule.MOST_GAINED)),
                value(
                        "contexts",
                        ContextRule.FEWEST_MEMBERS,
                        ContextRule.FEWEST_OTHERS,
                        ContextRule.FEWEST_OF_OTHER_YEARS),
                value("apart", TieChanges.FEWEST_APART, GroupLooks.MOST_WEEKS_WAITING),
                value("renewal", Renewal.FEWEST_PUPILS, Renewal.FEWEST_NEWCOMERS),
                value("back", ChronoUnit.WEEKS.between(by.toldFrom(), by.asOf())),
                value("terms", tenths(by.weeksOfLast()), tenths(by.weeksOfThis())),
                value("seed", Long.toString(by.seed())));
    }

    private GroupWords.Line value(String name, Object... values) {
        return new GroupWords.Line(words.text("value." + name), words.text("value." + name + ".says", values));
    }

    private static long percent(double share) {
        return Math.round(share * PERCENT);
    }

    private static double tenths(double weeks) {
        return Math.round(weeks * TEN) / (double) TEN;
    }

    /** @return how it is worked out, a paragraph each. */
    public List<String> getHow() {
        return List.of(
                words.text("how.1"),
                words.text("how.2", Math.round(shown.by().stability().leastMean() * TEN)),
                words.text("how.3"),
                words.text("how.6", Renewal.FEWEST_PUPILS, Renewal.FEWEST_NEWCOMERS),
                words.text("how.4", TieChanges.FEWEST_APART, GroupLooks.MOST_WEEKS_WAITING),
                words.text("how.5"));
    }

    /** @return how sure groups are that are shown. */
    public String getSure() {
        return words.text(
                "sure",
                percent(shown.by().stability().leastMean()),
                release(shown).together());
    }

    /**
     * A group.
     *
     * @param id its row
     * @param name "Group 7": a number that says nothing
     * @param news "New", "Changed", or empty
     * @param mark what leads say of it, or empty
     * @param sentence what is told of it
     * @param lines the same line by line
     * @param isOpen whether nothing is planned for it yet
     */
    public record Card(
            long id,
            String name,
            String news,
            String mark,
            String sentence,
            List<GroupWords.Line> lines,
            boolean isOpen) {}

    /**
     * Groups of which nothing is told beside their members.
     *
     * @param who what is told of these, the same of each
     * @param cards the groups
     */
    public record Others(String who, List<Card> cards) {}

    /**
     * A group of which nothing is told.
     *
     * @param id its row
     * @param name "Group 7"
     * @param says what was said of it, and since when nothing is told of it
     */
    public record GonePlan(long id, String name, String says) {}
}
