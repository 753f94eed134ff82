package org.wholeschool.link.group;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Address;
import org.wholeschool.link.importing.LinkImports;
import org.wholeschool.link.reading.LinkView;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;

/** What came of a group that was entered, and a button that undoes it as one. */
@Named
@ViewScoped
public class LinkGroupDonePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String TEXTS = "link";

    /** So many unconfirmed pairs are named; all of them are in the list of links. */
    private static final int FIRST = 10;

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

    /** Undoes it. */
    public void undo() {
        LinkImports.Undone undone = imports.undo(Address.id(id, "link-list"));
        kit.say(TEXTS, "group.done.undone");
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

    /** @return the first links that are unconfirmed: each waits for evidence of its own */
    public List<LinkView.Line> getUnconfirmed() {
        List<LinkView.Line> all = getEntered().unconfirmed();
        return all.subList(0, Math.min(FIRST, all.size()));
    }

    /** @return how many more are unconfirmed than are named */
    public int getMore() {
        return Math.max(0, getEntered().unconfirmed().size() - FIRST);
    }

    /** @return how far the others have come, in words: nothing of what there is none of */
    public String getStates() {
        Texts texts = Texts.of(TEXTS);
        return Stream.of(
                        getEntered().established() == 0
                                ? ""
                                : texts.get(
                                        "group.done.established", getEntered().established()),
                        getEntered().waiting() == 0
                                ? ""
                                : texts.get("group.done.waiting", getEntered().waiting()))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
