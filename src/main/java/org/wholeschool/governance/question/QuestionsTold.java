package org.wholeschool.governance.question;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wholeschool.governance.DashboardPage;

/** The questions and answers beside the numbers of the governors' page. */
@Named
@RequestScoped
public class QuestionsTold {

    @Inject
    private Questions questions;

    @Inject
    private DashboardPage page;

    private List<Questions.Question> all;

    /** @return how many were asked about the period that is shown, and how many are answered */
    public String getCount() {
        return QuestionWords.count(all());
    }

    /** @return those that are answered */
    public List<QuestionWords> getAnswered() {
        return QuestionWords.of(
                all().stream().filter(Questions.Question::isAnswered).toList());
    }

    private List<Questions.Question> all() {
        if (all == null) {
            all = page.getView() == null
                    ? List.of()
                    : questions.beside(page.getView().shownKey());
        }
        return all;
    }
}
