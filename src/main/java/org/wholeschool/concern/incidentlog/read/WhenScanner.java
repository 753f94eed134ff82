package org.wholeschool.concern.incidentlog.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Goes through one cell from left to right, taking a date or a time at a time and writing down the shape of what it
 * took.
 */
final class WhenScanner {

    private static final Pattern WEEKDAY =
            pattern("(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+");
    private static final Pattern OPENING = pattern("(?:between|from)\\s*:?\\s*");
    private static final Pattern JOINER = pattern("\\s*(?:and|to|until|till|through|-|–|—|/|;)?\\s*");
    private static final Pattern YEAR_FIRST = pattern("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern NUMBERS = pattern("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2}(?!\\d))");
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final Pattern DAY_WORD =
            pattern("(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+" + MONTH + "[\\s,-]+(\\d{4}|\\d{2}(?!\\d))");
    private static final Pattern WORD_DAY = pattern(MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})");
    private static final Pattern BEFORE_TIME = pattern("(?:T(?=\\d)|,?\\s+at\\s+|,?\\s+-\\s+|,?\\s+)");
    private static final Pattern CLOCK = pattern(
            "(\\d{1,2})([:.])([0-5]\\d)(?::[0-5]\\d(?:\\.\\d+)?)?(?:\\s*([ap])\\.?m\\b\\.?)?(?:\\s*(?:hours|hrs|h)\\b)?");
    private static final Pattern FOUR_DIGITS = pattern("(\\d{2})([0-5]\\d)(?:\\s*(?:hours|hrs|h)\\b)?");
    private static final Pattern HOUR = pattern("(\\d{1,2})\\s*([ap])\\.?m\\b\\.?");
    private static final Pattern OFFSET = pattern("(Z|[+-]\\d{2}:?\\d{2})");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int NOON = 12;
    private static final int CENTURY = 2000;

    private final String text;
    private final DateOrder order;
    private final ZoneId zone;
    private final StringBuilder shape = new StringBuilder();
    private int at;

    WhenScanner(String text, DateOrder order, ZoneId zone) {
        this.text = text;
        this.order = order;
        this.zone = zone;
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    void skipOpening() {
        take(OPENING).ifPresent(m -> shape.append(m.group()));
    }

    void skipJoiner() {
        take(JOINER).ifPresent(m -> shape.append(m.group()));
    }

    boolean isAtEnd() {
        return at == text.length();
    }

    void requireEnd() {
        if (!isAtEnd()) {
            throw notUnderstood();
        }
    }

    String shape() {
        return shape.toString();
    }

    boolean seesDate() {
        int begin = at;
        take(WEEKDAY);
        boolean seen = List.of(YEAR_FIRST, NUMBERS, DAY_WORD, WORD_DAY).stream()
                .anyMatch(p -> looking(p).lookingAt());
        at = begin;
        return seen;
    }

    /** @throws RefusedRow when no date stands here, or one that no calendar has. */
    LocalDate date() {
        take(WEEKDAY).ifPresent(m -> shape.append(m.group()));
        Optional<Matcher> found = take(YEAR_FIRST);
        if (found.isPresent()) {
            return dateOf(found.get(), 1, 3, 4);
        }
        found = take(NUMBERS);
        if (found.isPresent()) {
            return order == DateOrder.DAY_FIRST ? dateOf(found.get(), 4, 3, 1) : dateOf(found.get(), 4, 1, 3);
        }
        found = take(DAY_WORD);
        if (found.isPresent()) {
            return dateOf(found.get(), 3, 2, 1);
        }
        return dateOf(take(WORD_DAY).orElseThrow(this::notUnderstood), 3, 1, 2);
    }

    /** @return the time that follows the date, if one does; with an offset it is brought to the school's clock. */
    Optional<LocalDateTime> timeOf(LocalDate date) {
        int begin = at;
        Optional<Matcher> before = take(BEFORE_TIME);
        int shaped = shape.length();
        before.ifPresent(m -> shape.append(m.group()));
        Optional<LocalTime> time = before.isEmpty() || looksLikeDateHere() ? Optional.empty() : time();
        if (time.isEmpty()) {
            at = begin;
            shape.setLength(shaped);
            return Optional.empty();
        }
        LocalDateTime local = date.atTime(time.get());
        boolean offsetMayFollow = before.get().group().equalsIgnoreCase("T");
        return Optional.of(
                offsetMayFollow
                        ? take(OFFSET).map(m -> inZone(local, m.group())).orElse(local)
                        : local);
    }

    /** @throws RefusedRow when the digits are no time of day. */
    Optional<LocalTime> time() {
        Optional<Matcher> found = take(CLOCK);
        if (found.isPresent()) {
            Matcher m = found.get();
            shapeOf(m, new int[] {1, 3}, new String[] {"HH", "MM"});
            return Optional.of(timeOfDay(m.group(1), m.group(3), m.group(4)));
        }
        found = take(HOUR);
        if (found.isPresent()) {
            shapeOf(found.get(), new int[] {1}, new String[] {"HH"});
            return Optional.of(timeOfDay(found.get().group(1), "0", found.get().group(2)));
        }
        found = take(FOUR_DIGITS);
        found.ifPresent(m -> shapeOf(m, new int[] {1, 2}, new String[] {"HH", "MM"}));
        return found.map(m -> timeOfDay(m.group(1), m.group(2), null));
    }

    RefusedRow notUnderstood() {
        return new RefusedRow("row.dateNotUnderstood", text);
    }

    /** "14/11/2025 15/11/2025": the first has no time, and "15" is not one. */
    private boolean looksLikeDateHere() {
        return looking(YEAR_FIRST).lookingAt() || looking(NUMBERS).lookingAt();
    }

    private LocalDateTime inZone(LocalDateTime local, String offset) {
        shape.append("+HH:MM");
        return local.atOffset(ZoneOffset.of(offset.toUpperCase(Locale.ROOT)))
                .atZoneSameInstant(zone)
                .toLocalDateTime();
    }

    private LocalDate dateOf(Matcher m, int year, int month, int day) {
        boolean inWords = !Character.isDigit(m.group(month).charAt(0));
        shapeOf(m, new int[] {year, month, day}, new String[] {
            "YYYY".substring(4 - m.group(year).length()), inWords ? "Month" : "MM", "DD"
        });
        int y = Integer.parseInt(m.group(year));
        int monthNumber = inWords
                ? MONTHS.indexOf(m.group(month).toLowerCase(Locale.ROOT)) + 1
                : Integer.parseInt(m.group(month));
        try {
            return LocalDate.of(
                    m.group(year).length() == 2 ? CENTURY + y : y, monthNumber, Integer.parseInt(m.group(day)));
        } catch (DateTimeException e) {
            throw new RefusedRow(
                    order == DateOrder.DAY_FIRST || inWords ? "row.noSuchDate" : "row.noSuchDateMonthFirst", text);
        }
    }

    private LocalTime timeOfDay(String hours, String minutes, String half) {
        int hour = Integer.parseInt(hours);
        if (half == null ? hour > 23 : hour < 1 || hour > NOON) {
            throw new RefusedRow("row.noTime", text);
        }
        if (half != null) {
            hour = hour % NOON + (half.equalsIgnoreCase("p") ? NOON : 0);
        }
        return LocalTime.of(hour, Integer.parseInt(minutes));
    }

    private Optional<Matcher> take(Pattern pattern) {
        Matcher matcher = looking(pattern);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        at = matcher.end();
        return Optional.of(matcher);
    }

    private Matcher looking(Pattern pattern) {
        return pattern.matcher(text)
                .region(at, text.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }

    private void shapeOf(Matcher m, int[] groups, String[] names) {
        StringBuilder written = new StringBuilder();
        int position = m.start();
        for (int step = 0; step < groups.length; step++) {
            int next = -1;
            for (int i = 0; i < groups.length; i++) {
                if (m.start(groups[i]) >= position && (next < 0 || m.start(groups[i]) < m.start(groups[next]))) {
                    next = i;
                }
            }
            written.append(text, position, m.start(groups[next])).append(names[next]);
            position = m.end(groups[next]);
        }
        shape.append(written).append(text, position, m.end());
    }
}
