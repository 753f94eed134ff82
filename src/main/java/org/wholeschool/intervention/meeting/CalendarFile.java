package org.wholeschool.intervention.meeting;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * An invitation as calendars read it (iCalendar, RFC 5545, with the methods of RFC 5546). Times are in UTC, so that
 * they need no table of summer times and mean the same to every calendar. Whatever stands in a text, it ends no line
 * and begins no other property; lines are folded at 75 octets and never within a sign.
 */
final class CalendarFile {

    private static final int LONGEST_LINE = 75;
    private static final String END = "\r\n";
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /**
     * What may stand in an address of mail as it is; of what else an address can have, the number of its sign stands
     * there.
     */
    private static final String PLAIN = "-._~@!$'*+=";

    private final StringBuilder text = new StringBuilder();

    private CalendarFile() {}

    /** What a calendar does with it. */
    enum Method {
        /** It is shown, and can be taken over; no one is asked for an answer. */
        PUBLISH,
        /** It is an invitation of a person, or what has changed of one. */
        REQUEST,
        /** It does not take place, or is no invitation of theirs any more. */
        CANCEL
    }

    /**
     * A person.
     *
     * @param name what they are called
     * @param address where mail reaches them
     */
    record Person(String name, String address) {}

    /**
     * A meeting.
     *
     * @param uid the same for ever, and no one else's
     * @param sequence how often it was moved or cancelled
     * @param stamp when this file was made
     * @param start when it begins
     * @param length how long it lasts
     * @param summary what it is called
     * @param place where it is held
     * @param says what else is said
     * @param organiser whom to ask
     * @param invited whose invitation this is; null where it is no one's ({@link Method#PUBLISH})
     */
    record Event(
            String uid,
            int sequence,
            Instant stamp,
            Instant start,
            Duration length,
            String summary,
            String place,
            String says,
            Person organiser,
            Person invited) {}

    /** @return the file */
    static String of(Method method, Event event) {
        CalendarFile file = new CalendarFile();
        file.line("BEGIN:VCALENDAR");
        file.line("VERSION:2.0");
        file.line("PRODID:-//Wholeschool//Planning meetings//EN");
        file.line("METHOD:" + method);
        file.line("BEGIN:VEVENT");
        file.line("UID:" + text(event.uid()));
        file.line("DTSTAMP:" + UTC.format(event.stamp()));
        file.line("SEQUENCE:" + event.sequence());
        file.line("DTSTART:" + UTC.format(event.start()));
        file.line("DTEND:" + UTC.format(event.start().plus(event.length())));
        file.line("SUMMARY:" + text(event.summary()));
        file.line("LOCATION:" + text(event.place()));
        file.line("DESCRIPTION:" + text(event.says()));
        file.line("ORGANIZER;CN=" + quoted(event.organiser().name()) + ":mailto:"
                + address(event.organiser().address()));
        if (method != Method.PUBLISH) {
            file.line("ATTENDEE;CN=" + quoted(event.invited().name())
                    + ";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:"
                    + address(event.invited().address()));
        }
        file.line("STATUS:" + (method == Method.CANCEL ? "CANCELLED" : "CONFIRMED"));
        file.line("CLASS:PRIVATE");
        file.line("END:VEVENT");
        file.line("END:VCALENDAR");
        return file.text.toString();
    }

    private void line(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            String sign = Character.toString(line.codePointAt(at));
            int more = sign.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LONGEST_LINE) {
                text.append(END).append(' ');
                octets = 1;
            }
            text.append(sign);
            octets += more;
        }
        text.append(END);
    }

    private static String text(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cc}", "");
    }

    /** A parameter can hold neither quotation marks nor the ends of lines, in whatever way they are written. */
    private static String quoted(String name) {
        return '"' + name.replace('"', '\'').replaceAll("\\R", " ").replaceAll("\\p{Cc}", "") + '"';
    }

    private static String address(String address) {
        StringBuilder plain = new StringBuilder();
        for (byte octet : address.getBytes(StandardCharsets.UTF_8)) {
            char sign = (char) octet;
            if (octet > 0 && (Character.isLetterOrDigit(sign) || PLAIN.indexOf(sign) >= 0)) {
                plain.append(sign);
            } else {
                plain.append(String.format("%%%02X", octet));
            }
        }
        return plain.toString();
    }
}
