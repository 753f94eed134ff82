package org.wholeschool.intervention.meeting;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.platform.Texts;

/** What a meeting says, field by field in words, to be shown to whoever changes it at the same time as somebody else. */
final class MeetingWords {

    private MeetingWords() {
    }

    /** @return by the field's key, what stands there */
    static Map<String, String> of(MeetingView view) {
        Texts words = Texts.of("meeting");
        Map<String, String> says = new HashMap<>();
        says.put("when", view.when() == null ? words.get("when.none") : view.when());
        says.put("where", orNothing(view.text().where()));
        says.put("agenda", orNothing(view.text().agenda()));
        says.put("table", view.seats().stream().map(seat -> SeatReader.name(seat.seat()) + ": " + (seat.name() == null ? words.get("meeting.who.none") : seat.name())).collect(Collectors.joining("; ")));
        says.put("there", view.seats().stream().filter(seat -> seat.attendance() != null).map(seat -> seat.name() + ": " + words.get("attendance." + seat.attendance())).collect(Collectors.joining("; ")));
        return says;
    }

    private static String orNothing(String text) {
        return text == null ? Texts.of("intervention").get("plan.nothing") : text;
    }
}
