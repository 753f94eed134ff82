package org.wholeschool.concern.guidance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of guidance beside a field, read once for a request. */
@Named
@RequestScoped
public class GuidanceAtField {

    @Inject
    private Guidance guidance;

    private final Map<String, List<Guidance.Line>> lines = new HashMap<>();

    /**
     * @param code the code of a category of this school
     * @return what to do
     */
    public List<Guidance.Line> ofCode(String code) {
        return lines.computeIfAbsent(code, guidance::ofCode);
    }
}
