package org.wholeschool.concern.triage;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.wholeschool.access.NotFound;
import org.wholeschool.concern.record.ChangeKind;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.concern.record.WhenWords;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;

/**
 * What every page on which the record of one concern is changed has: the concern, the version of its record that is
 * shown, and what somebody else changed meanwhile. The address may say which version they had looked at before
 * ("seen").
 */
public abstract class CasePage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What the address of a list consists of; anything else is left out. */
    private static final Pattern LIST = Pattern.compile("[A-Za-z0-9_=&-]*");

    @Inject
    private transient CaseReading reading;

    @Inject
    private transient Schools schools;

    @Inject
    private transient PageKit kit;

    private String id;
    private String list;
    private String seen;
    private int version;
    private transient CaseView file;
    private transient List<CaseView.Entry> since;
    private transient WhenWords words;

    /** Reads the record that the address names, and what has changed since the version that they had looked at. */
    public void open() {
        file = reading.read(id());
        version = file.version();
        Integer asked = ConcernAddress.optional(seen, Integer::valueOf);
        if (asked != null && (asked < 0 || asked > version)) {
            throw new NotFound("concern");
        }
        since = file.since(asked == null ? version : asked);
    }

    /** Reads the record anew: what is shown from now on is the version that somebody else made. */
    protected void openAnew() {
        file = reading.read(id());
        since = file.since(version);
        version = file.version();
    }

    /**
     * Before the page is drawn again: whoever may not read the concern any more is shown nothing of what the page still
     * holds.
     */
    public void lookAgain() {
        if (kit.isDrawnAgain() && !isOver()) {
            reading.read(id());
        }
    }

    /** @return whether the page shows nothing of the concern any more */
    boolean isOver() {
        return false;
    }

    /**
     * Somebody else changed the record: what they changed and whoever has the page open did not is to stand in its form
     * now, or saving again would put it back.
     */
    void refill() {}

    /**
     * Does something on the version that is shown.
     *
     * @return whether it was done; otherwise the page says why, and nothing typed is lost
     */
    boolean done(Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (BadInput fault) {
            kit.show("triage", fault);
        } catch (Outdated | OptimisticLockException changed) {
            openAnew();
            refill();
            kit.show("triage", new BadInput(null, "outdated"));
        }
        return false;
    }

    /**
     * @param saved what was done, which the concern's page says at its top
     * @return the way to the concern, with the list from which it was opened
     */
    String toConcern(ChangeKind saved) {
        return toConcern(saved.name());
    }

    /** As {@link #toConcern(ChangeKind)}, with the end of a key of the sentences about what was saved. */
    protected static String toConcern(String saved) {
        return "/concern/view.xhtml?faces-redirect=true&includeViewParams=true&saved=" + saved;
    }

    protected long id() {
        return ConcernAddress.id(id);
    }

    protected int version() {
        return version;
    }

    /** @return of which version the page is: what was typed for one is not sent for another after a sign-out */
    public String getEdition() {
        return Integer.toString(version);
    }

    protected PageKit kit() {
        return kit;
    }

    /** @return the record as it is shown */
    public CaseView getFile() {
        if (file == null) {
            file = reading.read(id());
        }
        return file;
    }

    /** @return what somebody else changed since they looked, the latest first */
    public List<CaseView.Entry> getSince() {
        return since == null ? List.of() : since;
    }

    public String when(Instant instant) {
        return words().of(instant);
    }

    protected WhenWords words() {
        if (words == null) {
            words = new WhenWords(schools.profile().zone());
        }
        return words;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getList() {
        return list;
    }

    public void setList(String list) {
        this.list = list != null && LIST.matcher(list).matches() ? list : null;
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }
}
