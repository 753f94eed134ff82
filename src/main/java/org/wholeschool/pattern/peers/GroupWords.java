package org.wholeschool.pattern.peers;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.wholeschool.disclosure.group.Attribute;
import org.wholeschool.disclosure.group.Direction;
import org.wholeschool.disclosure.group.MemberProfile;
import org.wholeschool.disclosure.group.RoleMix;
import org.wholeschool.disclosure.group.SexMix;
import org.wholeschool.pattern.group.Context;
import org.wholeschool.pattern.group.GroupRelease;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.category.CategoryGroup;

/**
 * How a group is said: in a sentence, and line by line. Places and parts of the day are called as they are called now.
 */
public final class GroupWords {

    private static final int MOST_IN_A_SENTENCE = 2;
    private static final int MOST_IN_A_LINE = 3;

    private final Texts texts = Texts.of("groups");
    private final Map<Long, String> places;
    private final Map<Long, String> bands;
    private final Map<Context, Integer> groupsThere = new HashMap<>();

    /**
     * @param places names by id
     * @param bands names by id
     * @param release what is told: a place that few groups share says more of each than one that all do, and stands
     *     first
     */
    GroupWords(Map<Long, String> places, Map<Long, String> bands, GroupRelease release) {
        this.places = places;
        this.bands = bands;
        release.groups()
                .forEach(group -> group.contexts().forEach(context -> groupsThere.merge(context, 1, Integer::sum)));
    }

    /** Where nothing is said of places. */
    GroupWords() {
        this(Map.of(), Map.of(), new GroupRelease(List.of(), List.of(), List.of(), 0));
    }

    String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** @return "the week of 16 November": no date of a group is told that is finer. */
    String week(LocalDate day) {
        return text("week", SchoolDates.LONG_DAY.format(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))));
    }

    /** @return all that is told of a group, as somebody would say it: first where and when. */
    String sentence(GroupRelease.Told group) {
        List<String> sentences = new ArrayList<>();
        sentences.add(whereAndAboutWhat(group.contexts()));
        if (group.members().size() != null) {
            sentences.add(who(group.members()));
        }
        if (group.direction() != Direction.NO_CLEAR_CHANGE) {
            sentences.add(text("say.direction." + group.direction()));
        }
        return String.join(" ", sentences);
    }

    /**
     * Where, when and about what, of which nobody says that they belong together. Of kinds one or two or none where
     * there is a place or a time, because most groups are in concerns about most of the five.
     */
    private String whereAndAboutWhat(List<Context> contexts) {
        List<String> says = new ArrayList<>();
        for (Context.Kind kind : Context.Kind.values()) {
            boolean tooMany = kind == Context.Kind.CATEGORY_GROUP
                    && !says.isEmpty()
                    && names(contexts, kind).size() > MOST_IN_A_SENTENCE;
            String said = tooMany ? "" : briefly(contexts, kind);
            if (!said.isEmpty()) {
                says.add(said);
            }
        }
        return says.isEmpty() ? text("say.nowhere") : text("say.contexts." + says.size(), says.toArray());
    }

    /** @return what is told of members alone: "A group of 6 to 9 pupils, all of one year." */
    String who(GroupRelease.Told group) {
        return who(group.members());
    }

    private String who(MemberProfile members) {
        List<String> parts = new ArrayList<>();
        parts.add(members.size() == null ? text("say.group") : text("say.size." + members.size()));
        if (members.year() != null) {
            parts.add(text("say.year." + members.year()));
        }
        if (members.role() != null && members.role() != RoleMix.NOT_STATED) {
            parts.add(text("say.role." + members.role()));
        }
        if (members.sex() != null && members.sex() != SexMix.NOT_STATED) {
            parts.add(text("say.sex." + members.sex()));
        }
        return String.join(", ", parts) + ".";
    }

    /** @return the same line by line; of members only what is told of every group, and how stable each of them is. */
    List<Line> lines(List<Attribute> attributes, int together, GroupRelease.Told group) {
        List<Line> lines = new ArrayList<>();
        for (Attribute attribute : attributes) {
            lines.add(new Line(
                    text("attribute." + attribute),
                    text("told." + attribute + "."
                            + switch (attribute) {
                                case SIZE -> group.members().size();
                                case YEAR -> group.members().year();
                                case ROLE -> group.members().role();
                                case SEX -> group.members().sex();
                            })));
        }
        lines.addAll(lines(group.contexts()));
        if (group.direction() != Direction.NO_CLEAR_CHANGE) {
            lines.add(new Line(text("direction"), text("direction." + group.direction())));
        }
        lines.add(new Line(text("stable"), text("stable.says", together)));
        return lines;
    }

    /** @return contexts line by line, of the kinds that there are. */
    List<Line> lines(List<Context> contexts) {
        List<Line> lines = new ArrayList<>();
        for (Context.Kind kind : Context.Kind.values()) {
            List<String> names = names(contexts, kind);
            if (!names.isEmpty()) {
                int shown = Math.min(MOST_IN_A_LINE, names.size());
                List<String> more = names.subList(shown, names.size());
                lines.add(new Line(
                        text("context." + kind),
                        more.isEmpty() ? list(names) : String.join(", ", names.subList(0, shown)),
                        more.isEmpty() ? "" : text("more", more.size()),
                        String.join(", ", more)));
            }
        }
        return lines;
    }

    /** A sentence with a dozen places is none: it names the first two and says how many more there are. */
    private String briefly(List<Context> contexts, Context.Kind kind) {
        List<String> names = names(contexts, kind);
        if (names.isEmpty()) {
            return "";
        }
        int more = names.size() - MOST_IN_A_SENTENCE;
        return text(
                "say." + kind,
                more <= 0
                        ? list(names)
                        : list(Stream.concat(
                                        names.stream().limit(MOST_IN_A_SENTENCE), Stream.of(text("say.more", more)))
                                .toList()));
    }

    /** What the fewest groups share first: that follows from the cards themselves and tells nothing more. */
    private List<String> names(List<Context> contexts, Context.Kind kind) {
        return contexts.stream()
                .filter(context -> context.kind() == kind)
                .sorted(Comparator.comparing((Context context) -> groupsThere.getOrDefault(context, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .map(this::name)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private String list(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : text("and", String.join(", ", names.subList(0, last)), names.get(last));
    }

    private String name(Context context) {
        return switch (context.kind()) {
            case PLACE -> places.getOrDefault(context.id(), "");
            case BAND -> bands.getOrDefault(context.id(), "").toLowerCase(Locale.UK);
            case CATEGORY_GROUP ->
                Texts.of("school")
                        .get("category-group." + CategoryGroup.values()[(int) context.id()])
                        .toLowerCase(Locale.UK);
        };
    }

    /**
     * A line of a card.
     *
     * @param name what it is
     * @param value what is told
     * @param moreSays how many more there are, or empty
     * @param more these
     */
    public record Line(String name, String value, String moreSays, String more) {

        Line(String name, String value) {
            this(name, value, "", "");
        }
    }
}
