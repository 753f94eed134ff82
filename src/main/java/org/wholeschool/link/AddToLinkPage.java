package org.wholeschool.link;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wholeschool.platform.Texts;

/** A lead adds evidence to a link, or says anew what is said of it as a whole. */
@Named
@ViewScoped
public class AddToLinkPage extends OneLinkPage {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LinkEntry entry;

    @Inject
    private transient LinkDecisions decisions;

    private final EvidenceFields evidence = new EvidenceFields();
    private final TextFields texts = new TextFields();
    private Keeper keeper;

    @Override
    public void open() {
        super.open();
        texts.show(getLink().texts());
        keeper = getLink().keeper();
    }

    /** @return the way back to the link, or null to stay */
    public String add() {
        return done(() -> entry.addEvidence(id(), edition(), evidence.asEvidence()));
    }

    /** @return the way back to the link, or null to stay */
    public String change() {
        return done(() -> decisions.change(id(), edition(), texts.asTexts(), keeper));
    }

    public EvidenceFields getEvidence() {
        return evidence;
    }

    public Keeper[] getKeepers() {
        return Keeper.values();
    }

    /** @return what choosing one says */
    public String keeps(Keeper who) {
        return Texts.of("link").get("keeper." + who, getLink().one().name(), getLink().other().name());
    }

    public Keeper getKeeper() {
        return keeper;
    }

    public void setKeeper(Keeper keeper) {
        this.keeper = keeper;
    }

    public TextFields getTexts() {
        return texts;
    }
}
