package org.wholeschool.intervention.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.intervention.plan.PlanWords;
import org.wholeschool.platform.ChangedFields;
import org.wholeschool.platform.Texts;

/**
 * What a meeting says, field by field in words, to be shown to the person who changes it at the same time as another
 * person.
 */
final class MeetingWords {

    private MeetingWords() {}

    /** @return by the field's key, what stands there */
    static Map<String, String> of(MeetingView view) {
        Texts words = Texts.of("meeting");
        Map<String, String> says = new HashMap<>();
        says.put("when", view.when() == null ? words.get("when.none") : view.when());
        says.put("where", orNothing(view.text().where()));
        says.put("agenda", orNothing(view.text().agenda()));
        says.put(
                "table",
                view.seats().stream()
                        .map(seat -> SeatReader.name(seat.seat()) + ": "
                                + (seat.name() == null ? words.get("meeting.who.none") : seat.name()))
                        .collect(Collectors.joining("; ")));
        says.put(
                "there",
                view.seats().stream()
                        .filter(seat -> seat.attendance() != null)
                        .map(seat -> seat.name() + ": " + words.get("attendance." + seat.attendance()))
                        .collect(Collectors.joining("; ")));
        says.put(
                "decisions",
                orNothing(view.decisions().stream()
                        .map(each -> each.decided() + " " + each.reason())
                        .collect(Collectors.joining("; "))));
        says.put(
                "actions",
                orNothing(view.actions().stream()
                        .map(each -> each.task() + ", " + each.owner())
                        .collect(Collectors.joining("; "))));
        return says;
    }

    /**
     * @param before what was read; null where that is not known any more
     * @return what a colleague has changed since then, a line for each field with what stands there by now
     */
    static List<String> changed(MeetingView before, MeetingView now) {
        return lines(before == null ? Map.of() : of(before), of(now));
    }

    /**
     * @param before what the form was filled with; null where that is not known any more
     * @param now what stands there by now
     * @param known who can be asked
     * @return what was typed in the form, a line for each field that was changed there
     */
    static List<String> typed(MeetingView before, MeetingView now, MeetingFields form, List<Table.Choice> known) {
        MeetingView view = before == null ? now : before;
        UnaryOperator<String> name = key -> known.stream()
                .filter(choice -> choice.key().equals(key))
                .map(Table.Choice::name)
                .findFirst()
                .orElse("");
        return lines(
                form(view.text(), MeetingFields.attended(view), view, name),
                form(form.asText(), form.attended(), view, name));
    }

    private static List<String> lines(Map<String, String> before, Map<String, String> now) {
        return ChangedFields.of(before, now).entrySet().stream()
                .map(field -> Texts.of("meeting").get("meeting." + field.getKey()) + ": " + field.getValue())
                .toList();
    }

    private static Map<String, String> form(
            MeetingText text, Map<Long, Attendance> attended, MeetingView view, UnaryOperator<String> name) {
        Texts words = Texts.of("meeting");
        Map<String, String> says = new HashMap<>();
        says.put(
                "when",
                orNothing(Stream.of(
                                text.day() == null ? "" : PlanWords.day(text.day()),
                                text.at() == null ? "" : text.at().toString())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "))));
        says.put("minutes", words.get("meeting.minutes.of", text.minutes()));
        says.put("where", orNothing(text.where()));
        says.put("agenda", orNothing(text.agenda()));
        says.put(
                "table",
                orNothing(text.seats().stream()
                        .filter(seat -> seat.seat() != null && !seat.off())
                        .map(seat -> SeatReader.name(seat.seat()) + ": "
                                + (seat.who() == null ? words.get("meeting.who.none") : name.apply(seat.who())))
                        .collect(Collectors.joining("; "))));
        says.put(
                "there",
                orNothing(view.seats().stream()
                        .filter(seat -> attended.get(seat.id()) != null)
                        .map(seat -> seat.name() + ": " + words.get("attendance." + attended.get(seat.id())))
                        .collect(Collectors.joining("; "))));
        return says;
    }

    private static String orNothing(String typed) {
        String text = plain(typed);
        return text.isEmpty() ? Texts.of("intervention").get("plan.nothing") : text;
    }

    /** @return the same, as browsers send it and as it is kept */
    static String plain(String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }
}
