package org.wholeschool.link.group;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.wholeschool.access.Address;
import org.wholeschool.link.importing.LinkImports;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;

/** What came of a group that was entered, and a button that takes it back as one. */
@Named
@ViewScoped
public class LinkGroupDonePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String TEXTS = "link";

    @Inject
    private transient GroupReading reading;

    @Inject
    private transient LinkImports imports;

    @Inject
    private transient PageKit kit;

    private String id;
    private transient GroupReading.Entered entered;

    /** Reads what came of it. */
    public void open() {
        getEntered();
    }

    /** Takes it back. */
    public void undo() {
        LinkImports.Undone undone = imports.undo(Address.id(id, "link-list"));
        kit.say(TEXTS, "import.undone", undone.gone());
        if (undone.kept() > 0) {
            kit.say(TEXTS, "import.kept", undone.kept());
        }
        entered = null;
    }

    public GroupReading.Entered getEntered() {
        if (entered == null) {
            entered = reading.entered(Address.id(id, "link-list"));
        }
        return entered;
    }

    /** @return how many pairs came in, in words */
    public String getSays() {
        return Texts.of(TEXTS)
                .get(
                        getEntered().undone() ? "group.done.undone" : "group.done",
                        getEntered().pairs());
    }

    /** @return how far their links have come, in words */
    public String getStates() {
        GroupReading.Entered now = getEntered();
        return Texts.of(TEXTS).get("group.done.states", now.unconfirmed(), now.established(), now.waiting());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
