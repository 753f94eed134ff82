package org.wholeschool.survey.answer;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolContext;

/**
 * One answer of a survey that is closed: under a random key, without a time, a class, a version or a running number.
 */
@Entity
@Table(name = "survey_answer")
@Multitenant
@TenantDiscriminatorColumn(name = "school_id", contextProperty = SchoolContext.PROPERTY)
@RoomOnly
public class GivenAnswer {

    @Id
    @Column(name = "answer_key")
    private String answerKey;

    @SuppressWarnings("unused") // queries read it
    private long surveyId;

    @Convert(converter = EncryptedText.class)
    private String content;

    protected GivenAnswer() {}

    @RoomOnly
    public GivenAnswer(long surveyId, String content) {
        this.answerKey = UUID.randomUUID().toString();
        this.surveyId = surveyId;
        this.content = content;
    }

    @RoomOnly
    public String getContent() {
        return content;
    }
}
