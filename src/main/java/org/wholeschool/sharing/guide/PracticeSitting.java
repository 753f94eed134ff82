package org.wholeschool.sharing.guide;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The answers that a person has chosen since they signed in, so that leaving the page loses none. */
@SessionScoped
public class PracticeSitting implements Serializable {

    private static final long serialVersionUID = 1L;

    private final HashMap<String, Integer> chosen = new HashMap<>();
    private LocalDate recorded;

    /** Keeps the answer to a case. A right one stays: the case is done. */
    void choose(PracticeCase practiceCase, int answer) {
        if (!isDone(practiceCase)) {
            chosen.put(practiceCase.code(), answer);
        }
    }

    /** @return the answer chosen last, counted from 0; null where there is none */
    Integer chosen(PracticeCase practiceCase) {
        return chosen.get(practiceCase.code());
    }

    boolean isDone(PracticeCase practiceCase) {
        return practiceCase.isRight(chosen(practiceCase));
    }

    Map<String, Integer> all() {
        return Map.copyOf(chosen);
    }

    void recorded(LocalDate day) {
        recorded = day;
    }

    /** @return the day on which the course was recorded for this sitting, or null */
    LocalDate getRecorded() {
        return recorded;
    }

    /** Begins again. */
    void clear() {
        chosen.clear();
        recorded = null;
    }
}
