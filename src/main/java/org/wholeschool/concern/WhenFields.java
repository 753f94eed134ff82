package org.wholeschool.concern;

import java.io.Serializable;

/** The fields of "When?" as the form holds them. Which of them count is for {@link WhenAnswer} to say. */
public class WhenFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private WhenAnswer.Choice choice;
    private String date;
    private Long band;
    private String from;
    private String to;

    WhenAnswer answer() {
        return new WhenAnswer(choice, date, band, from, to);
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
