package org.wholeschool.governance.question;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.governance.Saying;

/** What a lead answers to a question of governors. */
@Entity
@Table(name = "question_answer")
class QuestionAnswer extends Saying {

    private long questionId;

    protected QuestionAnswer() {}

    /**
     * @param questionId to which question
     * @param edition one more than that of the one before it
     * @param said the answer; null where what was said is taken away
     */
    QuestionAnswer(long questionId, int edition, String said, long writtenBy, Instant writtenAt) {
        super(edition, said, writtenBy, writtenAt);
        this.questionId = questionId;
    }

    long getQuestionId() {
        return questionId;
    }
}
