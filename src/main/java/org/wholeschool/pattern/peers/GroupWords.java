package org.wholeschool.pattern.peers;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wholeschool.disclosure.group.Attribute;
import org.wholeschool.disclosure.group.MemberProfile;
import org.wholeschool.disclosure.group.RoleMix;
import org.wholeschool.disclosure.group.SexMix;
import org.wholeschool.pattern.group.Context;
import org.wholeschool.pattern.group.GroupRelease;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.CategoryGroup;

/** How a group is said: in a sentence, and line by line. Places and parts of the day are called as they are called now. */
public final class GroupWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    private static final int MOST_NAMED = 2;

    private final Texts texts = Texts.of("groups");
    private final Map<Long, String> places;
    private final Map<Long, String> bands;

    GroupWords(Map<Long, String> places, Map<Long, String> bands) {
        this.places = places;
        this.bands = bands;
    }

    String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** @return "the week of 16 November": no date of a group is told that is finer. */
    String week(LocalDate day) {
        return text("week", DAY.format(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))));
    }

    /** @return all that is told of a group, as somebody would say it. */
    String sentence(GroupRelease.Told group) {
        List<String> sentences = new ArrayList<>(List.of(who(group.members())));
        sentences.add(group.contexts().isEmpty() ? text("say.nowhere")
                : text("say.contexts", briefly(group.contexts(), Context.Kind.PLACE), briefly(group.contexts(), Context.Kind.BAND), briefly(group.contexts(), Context.Kind.CATEGORY_GROUP)));
        sentences.add(text("say.direction." + group.direction()));
        return String.join(" ", sentences);
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

    /** @return the same line by line; of members only what is told of every group. */
    List<Line> lines(List<Attribute> attributes, GroupRelease.Told group) {
        List<Line> lines = new ArrayList<>();
        for (Attribute attribute : attributes) {
            lines.add(new Line(text("attribute." + attribute), text("told." + attribute + "." + switch (attribute) {
                case SIZE -> group.members().size();
                case YEAR -> group.members().year();
                case ROLE -> group.members().role();
                case SEX -> group.members().sex();
            })));
        }
        for (Context.Kind kind : Context.Kind.values()) {
            String names = list(group.contexts(), kind);
            lines.add(new Line(text("context." + kind), names.isEmpty() ? text("context.none") : names));
        }
        lines.add(new Line(text("direction"), text("direction." + group.direction())));
        return lines;
    }

    /** @return contexts line by line, of the kinds that there are. */
    List<Line> lines(List<Context> contexts) {
        List<Line> lines = new ArrayList<>();
        for (Context.Kind kind : Context.Kind.values()) {
            String names = list(contexts, kind);
            if (!names.isEmpty()) {
                lines.add(new Line(text("context." + kind), names));
            }
        }
        return lines;
    }

    /** A sentence with a dozen places is none: where there are many it says how many, and the lines below name them. */
    private String briefly(List<Context> contexts, Context.Kind kind) {
        List<String> names = names(contexts, kind);
        return names.isEmpty() ? "" : names.size() > MOST_NAMED ? text("say.many." + kind, names.size()) : text("say." + kind, list(contexts, kind));
    }

    private List<String> names(List<Context> contexts, Context.Kind kind) {
        return contexts.stream().filter(context -> context.kind() == kind).map(this::name).filter(name -> !name.isEmpty()).toList();
    }

    private String list(List<Context> contexts, Context.Kind kind) {
        List<String> names = names(contexts, kind);
        int last = names.size() - 1;
        return last < 0 ? "" : last == 0 ? names.get(0) : text("and", String.join(", ", names.subList(0, last)), names.get(last));
    }

    private String name(Context context) {
        return switch (context.kind()) {
            case PLACE -> places.getOrDefault(context.id(), "");
            case BAND -> bands.getOrDefault(context.id(), "").toLowerCase(Locale.UK);
            case CATEGORY_GROUP -> Texts.of("school").get("category-group." + CategoryGroup.values()[(int) context.id()]).toLowerCase(Locale.UK);
        };
    }

    /**
     * A line of a card.
     *
     * @param name  what it is
     * @param value what is told
     */
    public record Line(String name, String value) {
    }
}
