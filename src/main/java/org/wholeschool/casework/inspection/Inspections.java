package org.wholeschool.casework.inspection;

import jakarta.inject.Inject;
import java.util.List;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.casework.export.NameStyle;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.roster.names.EverybodysNames;
import org.wholeschool.school.Schools;

/** Answers what an inspector asks on its page: totals by half-term, and a page of concerns without names. */
@Service
public class Inspections {

    /** So many concerns are on one page. */
    static final int ON_A_PAGE = 12;

    @Inject
    private InspectionTotals totals;

    @Inject
    private InspectionRows rows;

    @Inject
    private EverybodysNames names;

    @Inject
    private Schools schools;

    /**
     * @param filter which concerns
     * @param page which page of them, from 1; behind the last one it is the last one
     * @return the totals of all that the reader may read, and that page of them
     */
    @Permit(
            code = "Inspections.answer",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public Answer answer(InspectionFilter filter, int page) {
        List<Long> numbers = rows.numbers(filter);
        int pages = Math.max(1, (numbers.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int shown = Math.max(1, Math.min(page, pages));
        int from = (shown - 1) * ON_A_PAGE;
        List<InspectedConcern> concerns = rows.of(numbers.subList(from, Math.min(numbers.size(), from + ON_A_PAGE)));
        if (concerns.isEmpty()) {
            return new Answer(totals.of(filter), shown, pages, List.of());
        }
        LineWriter writer = new LineWriter(
                NameStyle.ROLES,
                names.all(null).others(),
                Now.day(schools.profile().zone()));
        return new Answer(
                totals.of(filter),
                shown,
                pages,
                concerns.stream().map(writer::line).toList());
    }

    /**
     * An answer.
     *
     * @param totals of all concerns that were asked for
     * @param page which page of them this is, from 1
     * @param pages how many there are
     * @param lines the concerns on this page
     */
    public record Answer(HalfTermTotals totals, int page, int pages, List<InspectionLine> lines) {}
}
