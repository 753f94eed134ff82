package org.wholeschool.survey.answer;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolContext;

/**
 * The {@link Pool} of a survey that is open, as one ciphertext. Changed under its own lock, one answer after the other;
 * so without a version, which would count them.
 */
@Entity
@Table(name = "survey_pool")
@Multitenant
@TenantDiscriminatorColumn(name = "school_id", contextProperty = SchoolContext.PROPERTY)
@RoomOnly
public class HeldAnswers {

    @Id
    @Column(name = "survey_id")
    private long surveyId;

    @Convert(converter = EncryptedText.class)
    private String held;

    protected HeldAnswers() {}

    @RoomOnly
    public HeldAnswers(long surveyId) {
        this.surveyId = surveyId;
        this.held = Pool.EMPTY.text();
    }

    @RoomOnly
    public Pool pool() {
        return Pool.of(held);
    }

    void hold(Pool pool) {
        held = pool.text();
    }
}
