package org.wholeschool.concern.followup.situation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.roster.Roster;

/** A pupil's family, on the page of the pupil. What was typed is never written down with a session. */
@Named
@ViewScoped
public class FamilyPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Families families;

    @Inject
    private Roster roster;

    @Inject
    private PageKit kit;

    private String id;
    private FamilyRelation relation;
    private transient String search;
    private transient String looked;
    private transient List<Roster.Found> found = List.of();
    private Long sibling;
    private transient String name;
    private transient String contact;
    private transient String note;
    private boolean responsible;
    private transient List<Families.Line> all;

    /** @return the page of the pupil with the person who was added; null to stay with what is wrong */
    public String add() {
        try {
            families.add(ConcernAddress.id(id), new FamilyEntry(relation, chosen(), name, contact, note, responsible));
        } catch (BadInput refused) {
            kit.show("followup", refused);
            return null;
        }
        return again();
    }

    /** @return the pupil who was looked for; null where none was; of several, one is chosen first */
    private Long chosen() {
        String typed = search == null ? "" : search.strip();
        if (!typed.equals(looked)) {
            looked = typed;
            found = typed.isEmpty() ? List.of() : roster.search(typed);
            sibling = found.size() == 1 ? Long.valueOf(found.get(0).id()) : null;
        }
        if (typed.isEmpty()) {
            return null;
        }
        if (sibling == null) {
            throw new BadInput("familySearch", found.isEmpty() ? "family.unknown" : "family.which");
        }
        return sibling;
    }

    /** @return the page of the pupil without that person */
    public String remove(long member) {
        families.remove(ConcernAddress.id(id), member);
        return again();
    }

    private String again() {
        return "/concern/pupil.xhtml?faces-redirect=true&id=" + ConcernAddress.id(id);
    }

    public List<Families.Line> getAll() {
        if (all == null) {
            all = families.of(ConcernAddress.id(id));
        }
        return all;
    }

    public FamilyRelation[] getRelations() {
        return FamilyRelation.values();
    }

    /** @return the pupils whom the search found, where there are several */
    public List<Roster.Found> getFound() {
        return found == null || found.size() < 2 ? List.of() : found;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public FamilyRelation getRelation() {
        return relation;
    }

    public void setRelation(FamilyRelation relation) {
        this.relation = relation;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }

    public Long getSibling() {
        return sibling;
    }

    public void setSibling(Long sibling) {
        this.sibling = sibling;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public boolean isResponsible() {
        return responsible;
    }

    public void setResponsible(boolean responsible) {
        this.responsible = responsible;
    }
}
