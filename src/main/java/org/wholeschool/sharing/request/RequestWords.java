package org.wholeschool.sharing.request;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;

/** What a request says, in words by field, for pages and the list of changes. */
final class RequestWords {

    private static final Texts WORDS = Texts.of("request");

    private RequestWords() {}

    static String moment(Instant at, ZoneId zone) {
        return SchoolDates.WEEKDAY_DATE_TIME.format(at.atZone(zone));
    }

    /** @return by when an answer is owed, and whether that has passed */
    static RequestView.Due due(SharingRequest request, ZoneId zone) {
        Instant due = request.getDueAt();
        boolean isLate = due != null && request.getState().isWaiting() && due.isBefore(Now.instant());
        return new RequestView.Due(due == null ? null : dueWords(request, zone), isLate);
    }

    /** A day that ends at midnight is due on that day. */
    private static String dueWords(SharingRequest request, ZoneId zone) {
        return request.asked().urgency() == Urgency.AT_ONCE
                ? WORDS.get("urgency.AT_ONCE")
                : SchoolDates.WEEKDAY_DATE.format(
                        request.getDueAt().minusMillis(1).atZone(zone));
    }

    /** @return who asks: name, post and agency, as far as they are known */
    static String who(Asked asked) {
        return Stream.of(asked.text(Asked.Text.NAME), asked.text(Asked.Text.POST), asked.text(Asked.Text.AGENCY))
                .filter(words -> words != null)
                .collect(Collectors.joining(", "));
    }

    static String purpose(Asked asked) {
        return joined(Asked.Items.PURPOSES, asked, Asked.Text.PURPOSE_MORE);
    }

    static String powers(Asked asked) {
        return joined(Asked.Items.POWERS, asked, Asked.Text.POWER_MORE);
    }

    private static String joined(Asked.Items which, Asked asked, Asked.Text more) {
        List<String> words = new ArrayList<>(RequestChoices.of(which, asked.list(which)).stream()
                .map(RequestChoices.Choice::words)
                .toList());
        if (asked.text(more) != null) {
            words.add(asked.text(more));
        }
        return words.isEmpty() ? null : String.join("; ", words);
    }

    static String identity(Asked asked) {
        String called = asked.text(Asked.Text.CALLED);
        String words = WORDS.get("identity." + asked.identity());
        return called == null ? words : words + " (" + called + ")";
    }

    /** @return everything, by the end of the key of its label; what is not there is null */
    static Map<String, String> all(RequestFields request) {
        Asked asked = request.asked();
        Map<String, String> words = new LinkedHashMap<>();
        words.put("who", who(asked));
        words.put("way", WORDS.get("way." + asked.way()));
        words.put("identity", identity(asked));
        words.put("number", asked.text(Asked.Text.CALLER_NUMBER));
        words.put("about", asked.text(Asked.Text.ABOUT));
        words.put("others", lines(asked.list(Asked.Items.OTHERS)));
        words.put("place", asked.text(Asked.Text.PLACE));
        words.put("parts", lines(asked.list(Asked.Items.PARTS)));
        words.put("purposes", purpose(asked));
        words.put("powers", powers(asked));
        words.put("urgency", urgency(asked));
        words.put("points", points(asked));
        return words;
    }

    private static String lines(List<String> items) {
        return items.isEmpty() ? null : String.join("\n", items);
    }

    private static String urgency(Asked asked) {
        if (asked.urgency() == null) {
            return null;
        }
        return asked.dueOn() == null
                ? WORDS.get("urgency." + asked.urgency())
                : SchoolDates.WEEKDAY_DATE.format(asked.dueOn());
    }

    private static String points(Asked asked) {
        return lines(RequestChoices.of(Asked.Items.POINTS, asked.list(Asked.Items.POINTS)).stream()
                .map(RequestChoices.Choice::words)
                .toList());
    }

    static String label(String field) {
        return WORDS.get("field." + field);
    }
}
