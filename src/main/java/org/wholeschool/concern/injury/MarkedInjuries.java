package org.wholeschool.concern.injury;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wholeschool.concern.record.ConcernAddress;

/** The injuries of a concern on a lead's page of it, read once for a request. */
@Named
@RequestScoped
public class MarkedInjuries {

    @Inject
    private InjuryReading reading;

    private final Map<String, List<Injuries.Marked>> read = new HashMap<>();

    /**
     * @param concernId a concern, as its page's address names it
     * @return its injuries
     */
    public List<Injuries.Marked> of(String concernId) {
        return read.computeIfAbsent(concernId, id -> reading.of(ConcernAddress.id(id)));
    }
}
