package org.wholeschool.link.decision;

import java.io.Serializable;
import org.wholeschool.concern.record.Source;
import org.wholeschool.link.reading.LinkView;
import org.wholeschool.link.reading.LinkWords;
import org.wholeschool.link.record.Grading;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.school.Grade;

/** The fields of a grade. What is left open goes by how its recorder knows it. */
public class GradeFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private Grade.SourceGrade source;
    private Grade.Information information;
    private Grade.Handling handling;
    private transient String conditions;

    /** @param told how the recorder knows it; null where they did not say: that is refused, and nothing beside it */
    @RoomOnly
    public Grading asGrading(Source told) {
        LinkView.Grades given =
                new LinkView.Grades(told == null ? Source.NOT_SURE : told, source, information, handling);
        return new Grading(0, LinkWords.likelySource(given), LinkWords.likelyInformation(given), handling, conditions);
    }

    public Grade.SourceGrade[] getSources() {
        return Grade.SourceGrade.values();
    }

    public Grade.Information[] getInformations() {
        return Grade.Information.values();
    }

    public Grade.Handling[] getHandlings() {
        return Grade.Handling.values();
    }

    public Grade.SourceGrade getSource() {
        return source;
    }

    public void setSource(Grade.SourceGrade source) {
        this.source = source;
    }

    public Grade.Information getInformation() {
        return information;
    }

    public void setInformation(Grade.Information information) {
        this.information = information;
    }

    public Grade.Handling getHandling() {
        return handling;
    }

    public void setHandling(Grade.Handling handling) {
        this.handling = handling;
    }

    public String getConditions() {
        return conditions;
    }

    public void setConditions(String conditions) {
        this.conditions = conditions;
    }
}
