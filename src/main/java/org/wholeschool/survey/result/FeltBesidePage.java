package org.wholeschool.survey.result;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What pupils feel, as a part of the page of hotspots. */
@Named
@RequestScoped
public class FeltBesidePage {

    @Inject
    private SurveyResults results;

    private final Map<Integer, Optional<FeltBeside>> told = new HashMap<>();

    /** @return what the last survey of a school year says beside what was logged; null where none tells anything */
    public FeltBeside of(int schoolYear) {
        return told.computeIfAbsent(schoolYear, results::beside).orElse(null);
    }
}
