package org.wholeschool.survey.answer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.persistence.SchoolContext;

/**
 * A code that was printed, as its keyed hash. It never changes, so without a version: that it was used stands in
 * {@link HeldAnswers} and nowhere else.
 */
@Entity
@Table(name = "survey_code")
@Multitenant
@TenantDiscriminatorColumn(name = "school_id", contextProperty = SchoolContext.PROPERTY)
@RoomOnly
public class SlipCode {

    @Id
    @Column(name = "code_hash")
    private String codeHash;

    private long surveyId;

    @SuppressWarnings("unused") // queries read it
    private String className;

    protected SlipCode() {}

    @RoomOnly
    public SlipCode(String codeHash, long surveyId, String className) {
        this.codeHash = codeHash;
        this.surveyId = surveyId;
        this.className = className;
    }

    long getSurveyId() {
        return surveyId;
    }
}
