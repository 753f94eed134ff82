package org.wholeschool.concern.adult;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.account.RoleHolders;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.concern.triage.CaseReaders;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.web.PageKit;

/** Names others for a concern that is restricted to people who have all left. */
@Named
@ViewScoped
public class HeadReadersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient HeadConcerns concerns;

    @Inject
    private transient CaseReaders keeper;

    @Inject
    private transient PageKit kit;

    private String id;
    private List<String> readers = new ArrayList<>();

    /** Only where nobody else can read the concern that the address names. */
    public void open() {
        long asked = ConcernAddress.id(id);
        if (concerns.withoutReader().stream().noneMatch(line -> line.id() == asked)) {
            throw new NotFound("concern");
        }
    }

    /** Before the page is drawn again: somebody may read it by now. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            open();
        }
    }

    /** @return the way back to what is with the head, or null to stay */
    public String name() {
        try {
            concerns.nameReaders(
                    ConcernAddress.id(id), readers.stream().map(Long::valueOf).toList());
            return "/concern/head.xhtml?faces-redirect=true";
        } catch (BadInput fault) {
            kit.show("triage", fault);
            return null;
        }
    }

    public List<RoleHolders.Person> getCandidates() {
        return keeper.candidates();
    }

    public List<String> getReaders() {
        return readers;
    }

    public void setReaders(List<String> readers) {
        this.readers = readers;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
