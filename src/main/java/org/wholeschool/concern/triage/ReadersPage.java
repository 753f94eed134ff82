package org.wholeschool.concern.triage;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.wholeschool.access.account.RoleHolders;
import org.wholeschool.concern.record.ChangeKind;

/** Restricts a concern to some of those who read concerns, or opens it to all of them again. */
@Named
@ViewScoped
public class ReadersPage extends CasePage {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CaseReaders keeper;

    private transient String reason;
    private List<String> base;
    private List<String> readers;

    @Override
    public void open() {
        super.open();
        base = standing();
        readers = new ArrayList<>(base);
    }

    @Override
    void refill() {
        readers = Refill.choices(base, readers, standing());
        base = standing();
    }

    private List<String> standing() {
        return new ArrayList<>(getFile().readers().stream()
                .map(reader -> Long.toString(reader.id()))
                .toList());
    }

    /** @return the way back to the concern, or null to stay */
    public String restrict() {
        return done(() -> keeper.restrict(
                        id(), version(), readers.stream().map(Long::valueOf).toList(), reason))
                ? toConcern(ChangeKind.RESTRICTED)
                : null;
    }

    /** @return the way back to the concern, or null to stay */
    public String openToAll() {
        return done(() -> keeper.openToAll(id(), version(), reason)) ? toConcern(ChangeKind.OPENED_TO_ALL) : null;
    }

    public List<RoleHolders.Person> getCandidates() {
        return keeper.candidates();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public List<String> getReaders() {
        return readers;
    }

    public void setReaders(List<String> readers) {
        this.readers = readers;
    }
}
