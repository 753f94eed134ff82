package org.wholeschool.intervention.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wholeschool.intervention.meeting.CalendarFile.Method;

/** The calendar file is one that calendars read (RFC 5545 and 5546), whatever stands in its texts. */
class CalendarFileTest {

    /**
     * A property: its name, parameters of which a value may stand in quotation marks, and its value (RFC 5545, 3.1).
     */
    private static final Pattern PROPERTY =
            Pattern.compile("([A-Z-]+)((?:;[A-Z-]+=(?:\"[^\"\\p{Cc}]*\"|[^\";:,\\p{Cc}]*))*):([^\\p{Cc}]*)");

    private static final CalendarFile.Person LEAD = new CalendarFile.Person("Ms Grant", "lead@school.example");
    private static final CalendarFile.Person POLICE = new CalendarFile.Person("PC Lee", "lee@police.example");
    private static final Instant STAMP = Instant.parse("2026-11-27T08:30:15Z");

    private static CalendarFile.Event event(String place, CalendarFile.Person invited) {
        return new CalendarFile.Event(
                "7b1c@wholeschool",
                3,
                STAMP,
                Instant.parse("2026-12-02T15:30:00Z"),
                Duration.ofMinutes(60),
                "Planning meeting",
                place,
                "Ask Ms Grant.",
                LEAD,
                invited);
    }

    /** @return by name, what stands in a file; every rule of the form was looked at on the way */
    private static Map<String, String> read(String file) throws CharacterCodingException {
        assertTrue(file.endsWith("\r\n"));
        List<String> lines = Arrays.asList(file.substring(0, file.length() - 2).split("\r\n", -1));
        for (String line : lines) {
            assertFalse(line.contains("\r") || line.contains("\n"), "a bare end of a line in " + line);
            byte[] octets = line.getBytes(StandardCharsets.UTF_8);
            assertTrue(octets.length <= 75, octets.length + " octets: " + line);
            assertEquals(
                    line,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(octets))
                            .toString(),
                    "a sign is cut in two");
        }
        Map<String, String> properties = new LinkedHashMap<>();
        for (String line :
                file.substring(0, file.length() - 2).replace("\r\n ", "").split("\r\n")) {
            Matcher property = PROPERTY.matcher(line);
            assertTrue(property.matches(), line);
            String name = property.group(1).equals("BEGIN") || property.group(1).equals("END")
                    ? property.group(1) + ":" + property.group(3)
                    : property.group(1);
            assertNull(properties.put(name, property.group(2) + ":" + property.group(3)), name + " stands there twice");
        }
        return properties;
    }

    /** @return a text as it was before it was escaped (RFC 5545, 3.3.11) */
    private static String unescaped(String value) {
        return Pattern.compile("\\\\([\\\\;,nN])")
                .matcher(value.substring(1))
                .replaceAll(found ->
                        Matcher.quoteReplacement(found.group(1).equalsIgnoreCase("n") ? "\n" : found.group(1)));
    }

    @Test
    void anInvitationHasWhatOneNeeds() throws CharacterCodingException {
        Map<String, String> file = read(CalendarFile.of(Method.REQUEST, event("Room 4", POLICE)));
        assertEquals(
                List.of(
                        "BEGIN:VCALENDAR",
                        "VERSION",
                        "PRODID",
                        "METHOD",
                        "BEGIN:VEVENT",
                        "UID",
                        "DTSTAMP",
                        "SEQUENCE",
                        "DTSTART",
                        "DTEND",
                        "SUMMARY",
                        "LOCATION",
                        "DESCRIPTION",
                        "ORGANIZER",
                        "ATTENDEE",
                        "STATUS",
                        "CLASS",
                        "END:VEVENT",
                        "END:VCALENDAR"),
                List.copyOf(file.keySet()));
        assertEquals(":2.0", file.get("VERSION"));
        assertEquals(":REQUEST", file.get("METHOD"));
        assertEquals(":7b1c@wholeschool", file.get("UID"));
        assertEquals(":20261127T083015Z", file.get("DTSTAMP"));
        assertEquals(":3", file.get("SEQUENCE"));
        assertEquals(":20261202T153000Z", file.get("DTSTART"));
        assertEquals(":20261202T163000Z", file.get("DTEND"));
        assertEquals(":CONFIRMED", file.get("STATUS"));
        assertEquals(";CN=\"Ms Grant\":mailto:lead@school.example", file.get("ORGANIZER"));
        assertEquals(
                ";CN=\"PC Lee\";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:lee@police.example",
                file.get("ATTENDEE"));
    }

    @Test
    void whatIsHandedOnIsNobodysInvitationAndWhatIsCancelledSaysSo() throws CharacterCodingException {
        Map<String, String> handed = read(CalendarFile.of(Method.PUBLISH, event("Room 4", null)));
        assertEquals(":PUBLISH", handed.get("METHOD"));
        assertNull(handed.get("ATTENDEE"), "who is published to nobody attends (RFC 5546, 3.2.1)");
        Map<String, String> cancelled = read(CalendarFile.of(Method.CANCEL, event("Room 4", POLICE)));
        assertEquals(":CANCEL", cancelled.get("METHOD"));
        assertEquals(":CANCELLED", cancelled.get("STATUS"));
    }

    @Test
    void whateverStandsInATextStaysInIt() throws CharacterCodingException {
        String place = "Room 4; hall, \\left\r\nATTENDEE:mailto:nobody@evil.example\n\u2028END:VEVENT\u0007\u0000 "
                + "\ud83d\ude00 caf\u00e9 "
                + "\u00e9\u20ac\ud83d\ude00".repeat(60);
        CalendarFile.Person hostile =
                new CalendarFile.Person("\"O;Neill\", Si\u00e2n:\r\nX-EVIL:1", "o'neill?cc=x&y/z@school.example");
        Map<String, String> file = read(CalendarFile.of(Method.REQUEST, event(place, hostile)));
        assertEquals(19, file.size());
        assertEquals(
                "Room 4; hall, \\left\nATTENDEE:mailto:nobody@evil.example\n\nEND:VEVENT \ud83d\ude00 caf\u00e9 "
                        + "\u00e9\u20ac\ud83d\ude00".repeat(60),
                unescaped(file.get("LOCATION")));
        assertTrue(file.get("ATTENDEE").startsWith(";CN=\"'O;Neill', Si\u00e2n: X-EVIL:1\";"), file.get("ATTENDEE"));
        assertTrue(
                file.get("ATTENDEE").endsWith(":mailto:o'neill%3Fcc=x%26y%2Fz@school.example"), file.get("ATTENDEE"));
    }

    @Test
    void linesOfAnyLengthAreFoldedAtTheirEdge() throws CharacterCodingException {
        for (int length = 0; length < 200; length++) {
            String place = "x".repeat(length) + "\u20ac";
            assertEquals(
                    place,
                    unescaped(read(CalendarFile.of(Method.REQUEST, event(place, POLICE)))
                            .get("LOCATION")));
        }
    }

    /** Half past three by the school's clocks is another moment in summer than in winter. */
    @Test
    void timesAreThoseOfTheSchoolsClocks() throws CharacterCodingException {
        ZoneId zone = ZoneId.of("Europe/London");
        for (Map.Entry<String, String> each : Map.of(
                        "2027-03-26T15:30", "20270326T153000Z", "2027-03-29T15:30", "20270329T143000Z")
                .entrySet()) {
            LocalDateTime start = LocalDateTime.parse(each.getKey());
            MeetingText text = new MeetingText(start.toLocalDate(), start.toLocalTime(), 60, "Room 4", null, List.of());
            CalendarFile.Event event = new CalendarFile.Event(
                    "u", 0, STAMP, MeetingRules.start(text, zone), Duration.ofMinutes(60), "s", "p", "d", LEAD, POLICE);
            assertEquals(
                    ":" + each.getValue(),
                    read(CalendarFile.of(Method.REQUEST, event)).get("DTSTART"));
            assertTrue(MeetingPost.when(event.start(), 60, zone).endsWith("15:30 to 16:30"));
        }
    }
}
