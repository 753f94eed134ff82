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

    private final Map<Object, List<Guidance.Line>> lines = new HashMap<>();

    /**
     * @param categoryId the chosen category, or null while none is
     * @return what to do
     */
    public List<Guidance.Line> of(Long categoryId) {
        return categoryId == null ? List.of() : lines.computeIfAbsent(categoryId, id -> guidance.of(categoryId));
    }

    /**
     * @param code the code of a category of this school
     * @return what to do
     */
    public List<Guidance.Line> ofCode(String code) {
        return lines.computeIfAbsent(code, each -> guidance.ofCode(code));
    }
}
