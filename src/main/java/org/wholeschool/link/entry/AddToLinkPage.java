package org.wholeschool.link.entry;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.function.IntSupplier;
import org.wholeschool.link.Keeper;
import org.wholeschool.link.LinkTexts;
import org.wholeschool.link.decision.LinkDecisions;
import org.wholeschool.link.reading.OneLinkPage;
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
    private boolean overtaken;

    /** Who keeps whom safe, as the form was filled with it. */
    private Keeper filled;

    @Override
    public void open() {
        super.open();
        texts.show(getLink().texts());
        keeper = getLink().keeper();
        filled = keeper;
    }

    /**
     * @return the way back to the link; null to stay, with what is wrong or with what stands typed below and is not
     *     saved yet
     */
    public String add() {
        boolean isMore = !texts.asTexts().isSameAs(getLink().texts())
                || keeper != getLink().keeper();
        return kept(
                () -> {
                    int made = entry.addEvidence(id(), edition(), evidence.asEvidence());
                    evidence = new EvidenceFields();
                    return made;
                },
                isMore ? "add.added" : null);
    }

    /**
     * @return the way back to the link; null to stay, with what is wrong or with what stands typed above and is not
     *     saved yet
     */
    public String change() {
        return kept(
                () -> {
                    int made = decisions.change(id(), edition(), texts.asTexts(), keeper);
                    texts.show(texts.asTexts().checked());
                    return made;
                },
                evidence.isEmpty() ? null : "add.changed");
    }

    /**
     * What a colleague said of the link meanwhile stands in the form where nothing was typed in its place, and above it
     * where something was, so that saving again puts nothing back unseen.
     */
    private String kept(IntSupplier deed, String more) {
        String way = done(deed, more);
        if (way == null) {
            overtaken = texts.refill(getLink().texts()) || overtaken;
            keeper = keeper == filled ? getLink().keeper() : keeper;
            filled = getLink().keeper();
        }
        return way;
    }

    /**
     * @return what stands there now, where something else is typed and somebody has changed it since the form was
     *     filled; else null
     */
    public LinkTexts getMeanwhile() {
        return overtaken && !texts.asTexts().isSameAs(getLink().texts())
                ? getLink().texts()
                : null;
    }

    public EvidenceFields getEvidence() {
        return evidence;
    }

    public Keeper[] getKeepers() {
        return Keeper.values();
    }

    /** @return what choosing one says */
    public String keeps(Keeper who) {
        return Texts.of("link")
                .get("keeper." + who, getLink().one().name(), getLink().other().name());
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
