package org.wholeschool.survey.answer;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.EnglishYear;

/** A survey of one half-term: open, or closed for good. */
@Entity
@Table(name = "survey")
@RoomOnly
public class Survey extends SchoolOwned {

    @Enumerated(EnumType.STRING)
    private SurveyKind kind;

    private int schoolYear;

    private int halfTerm;

    private String termName;

    @Convert(converter = EncryptedText.class)
    private String asked;

    @SuppressWarnings("unused") // queries read it
    private long openedBy;

    private Instant openedAt;

    @SuppressWarnings("unused") // queries read it
    private Long closedBy;

    private Instant closedAt;

    private Integer slips;

    private Integer answers;

    protected Survey() {}

    @RoomOnly
    public Survey(Calendar.HalfTerm term, Asked asked, long openedBy, Instant now) {
        this.kind = asked.kind();
        this.schoolYear = term.schoolYear();
        this.halfTerm = term.position();
        this.termName = term.name();
        this.asked = asked.text();
        this.openedBy = openedBy;
        this.openedAt = now;
    }

    @RoomOnly
    public Asked asked() {
        return Asked.of(asked);
    }

    /**
     * @param slipsMade how many codes there were
     * @param answersKept how many answers are kept; null where they were too few, and all were thrown away
     */
    @RoomOnly
    public void close(int slipsMade, Integer answersKept, long by, Instant now) {
        slips = slipsMade;
        answers = answersKept;
        closedBy = by;
        closedAt = now;
    }

    /** @return the half-term, in words */
    @RoomOnly
    public String term() {
        return Texts.of("survey").get("term", termName, EnglishYear.name(schoolYear));
    }

    @RoomOnly
    public boolean isOpen() {
        return closedAt == null;
    }

    @RoomOnly
    public SurveyKind getKind() {
        return kind;
    }

    @RoomOnly
    public int getSchoolYear() {
        return schoolYear;
    }

    @RoomOnly
    public int getHalfTerm() {
        return halfTerm;
    }

    @RoomOnly
    public Instant getOpenedAt() {
        return openedAt;
    }

    @RoomOnly
    public Instant getClosedAt() {
        return closedAt;
    }

    @RoomOnly
    public Integer getSlips() {
        return slips;
    }

    @RoomOnly
    public Integer getAnswers() {
        return answers;
    }
}
