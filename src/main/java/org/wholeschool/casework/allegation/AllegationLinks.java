package org.wholeschool.casework.allegation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The ways from a person's low-level concerns to the records of allegations that began there, and back. */
@Named
@RequestScoped
public class AllegationLinks {

    @Inject
    private Allegations allegations;

    private List<Long> ofPerson;
    private Long source;
    private boolean isRead;

    /**
     * @param id the number of any low-level concern of a person
     * @return the numbers of the concerns that began from theirs
     */
    public List<Long> ofPerson(long id) {
        if (ofPerson == null) {
            ofPerson = allegations.ofPerson(id);
        }
        return ofPerson;
    }

    /**
     * @param concernId a concern about an adult
     * @return the number of the low-level concern from which it began, or null
     */
    public Long source(long concernId) {
        if (!isRead) {
            source = allegations.of(concernId);
            isRead = true;
        }
        return source;
    }
}
