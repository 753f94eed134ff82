package org.wholeschool.concern;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.wholeschool.roster.Roster;

/** Who was chosen in the form so far, with a part each. Names are never written with a session: after that the choice is empty. */
public class ChosenPeople implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient List<Chosen> people = new ArrayList<>();

    /** @return those chosen, in the order in which they were */
    public List<Chosen> getAll() {
        if (people == null) {
            people = new ArrayList<>();
        }
        return people;
    }

    /** Adds a pupil who is not chosen yet. */
    void add(Roster.Found pupil) {
        if (!has(pupil.id())) {
            getAll().add(new Chosen(pupil.id(), pupil.name(), pupil.form()));
        }
    }

    /** Adds somebody who cannot be named. */
    void addUnnamed() {
        getAll().add(new Chosen(null, null, null));
    }

    void remove(Chosen chosen) {
        getAll().remove(chosen);
    }

    /** @return whether a pupil is chosen already */
    boolean has(long pupilId) {
        return getAll().stream().anyMatch(chosen -> chosen.pupilId != null && chosen.pupilId == pupilId);
    }

    List<NewConcern.Person> asPeople() {
        return getAll().stream().map(chosen -> new NewConcern.Person(chosen.pupilId, chosen.role)).toList();
    }

    /** Somebody who was chosen. */
    public static final class Chosen {

        private final Long pupilId;
        private final String name;
        private final String form;
        private InvolvementRole role;

        private Chosen(Long pupilId, String name, String form) {
            this.pupilId = pupilId;
            this.name = name;
            this.form = form;
        }

        /** @return the pupil's name, or null for somebody who cannot be named */
        public String getName() {
            return name;
        }

        public String getForm() {
            return form;
        }

        /** @return which part they had, or null while none is chosen */
        public InvolvementRole getRole() {
            return role;
        }

        public void setRole(InvolvementRole role) {
            this.role = role;
        }
    }
}
