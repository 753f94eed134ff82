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

    private EvidenceFields evidence = new EvidenceFields();
    private final TextFields texts = new TextFields();
    private Keeper keeper;

    @Override
    public void open() {
        super.open();
        texts.show(getLink().texts());
        keeper = getLink().keeper();
    }

    /** @return the way back to the link; null to stay, with what is wrong or with what stands typed below and is not saved yet */
    public String add() {
        boolean isMore = !texts.asTexts().isSameAs(getLink().texts()) || keeper != getLink().keeper();
        String way = done(() -> entry.addEvidence(id(), edition(), evidence.asEvidence()));
        if (way == null || !isMore) {
            return way;
        }
        evidence = new EvidenceFields();
        return stay("add.added");
    }

    /** @return the way back to the link; null to stay, with what is wrong or with what stands typed above and is not saved yet */
    public String change() {
        String way = done(() -> decisions.change(id(), edition(), texts.asTexts(), keeper));
        if (way == null || evidence.isEmpty()) {
            return way;
        }
        stay("add.changed");
        texts.show(getLink().texts());
        return null;
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
