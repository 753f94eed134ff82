package org.wholeschool.agency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;

/** The agencies of the school with their people, and how to reach them. */
@Named
@RequestScoped
public class DirectoryPage {

    @Inject
    private Agencies agencies;

    @Inject
    private AgencyPeople people;

    private List<Row> rows;

    /** @return the agencies, those out of use last */
    public List<Row> getRows() {
        if (rows == null) {
            List<Agencies.Line> all = agencies.all();
            List<AgencyPeople.Line> everybody = people.all();
            rows = all.stream()
                    .sorted(Comparator.comparing(agency -> !agency.active()))
                    .map(agency -> new Row(
                            agency,
                            of(everybody, agency.code()).stream()
                                    .filter(person -> person.entry().active())
                                    .toList(),
                            hasTwin(all, agency)))
                    .toList();
        }
        return rows;
    }

    private static boolean hasTwin(List<Agencies.Line> all, Agencies.Line agency) {
        return agency.usual() == null
                && all.stream()
                        .anyMatch(other -> !other.code().equals(agency.code())
                                && other.name().equalsIgnoreCase(agency.name()));
    }

    /** @return the people of one agency, those who do not work there any more last */
    static List<AgencyPeople.Line> of(List<AgencyPeople.Line> everybody, String code) {
        return everybody.stream()
                .filter(person -> person.agency().code().equals(code))
                .sorted(Comparator.comparing(person -> !person.entry().active()))
                .toList();
    }

    /**
     * An agency in the directory.
     *
     * @param agency which
     * @param people who works there, by name
     * @param twin whether another one has the same name
     */
    public record Row(Agencies.Line agency, List<AgencyPeople.Line> people, boolean twin) {}
}
