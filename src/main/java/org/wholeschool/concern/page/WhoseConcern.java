package org.wholeschool.concern.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.concern.triage.CaseReading;
import org.wholeschool.concern.triage.CaseView;

/** Whom a concern names, for the heading of every page on which one is read or changed. */
@Named
@RequestScoped
public class WhoseConcern {

    @Inject
    private CaseReading reading;

    private List<CaseView.Part> people;

    /**
     * @param concernId the concern that the page is about
     * @return who has which part; read once for the whole page
     */
    public List<CaseView.Part> of(String concernId) {
        if (people == null) {
            people = reading.read(ConcernAddress.id(concernId)).people();
        }
        return people;
    }
}
