package org.wholeschool.link.decision;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wholeschool.link.reading.LinkView;
import org.wholeschool.link.reading.OneLinkPage;
import org.wholeschool.platform.Texts;

/** One link between two pupils: what holds it up, how far it has come, what was done with it. */
@Named
@ViewScoped
public class ViewLinkPage extends OneLinkPage {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LinkDecisions decisions;

    private Long asked;

    /** Asks once more before a piece of evidence is deleted: it cannot be taken back. */
    public void ask(long evidence) {
        asked = evidence;
    }

    public void leave() {
        asked = null;
    }

    /** @return the way back to the link, or null to stay */
    public String takeOut() {
        return asked == null ? null : done(() -> decisions.takeOut(id(), edition(), asked));
    }

    /** @return the words of the button that deletes a piece, for those who hear the page */
    public String taking(LinkView.Piece piece) {
        return Texts.of("link").get("view.take-out.label", piece.observed());
    }

    /** @return which piece is about to be deleted, null where none is */
    public LinkView.Piece getAsked() {
        return getLink().evidence().stream()
                .filter(piece -> asked != null && piece.id() == asked)
                .findFirst()
                .orElse(null);
    }
}
