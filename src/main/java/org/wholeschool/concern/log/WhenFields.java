package org.wholeschool.concern.log;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The fields of "When?" as the form holds them. Which of them count is for {@link WhenAnswer} to say. */
public class WhenFields {

    private WhenAnswer.Choice choice;
    private String date;
    private String until;
    private Long band;
    private String from;
    private String to;

    static WhenFields of(FormValues values) {
        WhenFields fields = new WhenFields();
        try {
            fields.setChoice(values.first("when-choice"));
        } catch (IllegalArgumentException none) {
            fields.choice = null;
        }
        fields.date = values.first("date");
        fields.until = values.first("until");
        fields.band = values.number("band");
        fields.from = values.first("from");
        fields.to = values.first("to");
        return fields;
    }

    WhenAnswer answer() {
        return new WhenAnswer(choice, date, until, band, from, to);
    }

    WhenAnswer withoutBand() {
        return new WhenAnswer(choice, date, until, null, from, to);
    }

    /**
     * "Just now" was said at a moment that has passed: from now on it is that moment, as a time that can be seen and
     * changed.
     *
     * @param said when it was said
     * @param now the present
     * @param zone where the school's clocks are
     * @return whether it was "just now"
     */
    boolean fixNow(Instant said, Instant now, ZoneId zone) {
        if (choice != WhenAnswer.Choice.NOW) {
            return false;
        }
        LocalDateTime then = LocalDateTime.ofInstant(said, zone).truncatedTo(ChronoUnit.MINUTES);
        boolean today =
                then.toLocalDate().equals(LocalDateTime.ofInstant(now, zone).toLocalDate());
        choice = today ? WhenAnswer.Choice.EARLIER_TODAY : WhenAnswer.Choice.ANOTHER_DAY;
        date = then.toLocalDate().toString();
        until = null;
        from = then.toLocalTime().toString();
        to = null;
        return true;
    }

    public String getChoice() {
        return choice == null ? null : choice.name();
    }

    public void setChoice(String choice) {
        this.choice = choice == null ? null : WhenAnswer.Choice.valueOf(choice);
    }

    public String getDate() {
        return date;
    }

    public void setDate(String date) {
        this.date = date;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public Long getBand() {
        return band;
    }

    public void setBand(Long band) {
        this.band = band;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
