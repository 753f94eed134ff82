package org.wholeschool.link.entry;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.wholeschool.link.heard.HeardChallenges;
import org.wholeschool.link.heard.HeardView;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;

/** What somebody recorded about ties between pupils and no lead has looked at, and what of it they take back. */
@Named
@ViewScoped
public class MyLinksPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient MyLinks links;

    @Inject
    private transient HeardChallenges challenges;

    @Inject
    private transient PageKit kit;

    private boolean sent;
    private boolean heard;
    private Long asked;
    private transient String why;
    private transient List<MyLinks.Mine> mine;
    private transient List<HeardView.Mine> entered;

    /** Before the page is drawn again: as it is now. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            sent = false;
            heard = false;
            mine = null;
            entered = null;
        }
    }

    /** Asks why before something is taken back. */
    public void ask(long evidence) {
        asked = evidence;
        why = null;
    }

    public void leave() {
        asked = null;
        why = null;
    }

    /** Takes back what was asked about. */
    public void takeBack() {
        if (asked == null) {
            return;
        }
        try {
            links.takeBack(asked, why);
            kit.say("link", "mine.taken-back");
            leave();
        } catch (BadInput refused) {
            kit.show("link", refused);
        }
    }

    public List<MyLinks.Mine> getMine() {
        if (mine == null) {
            mine = links.all();
        }
        return mine;
    }

    /** @return what is about to be taken back, null where nothing is */
    public MyLinks.Mine getAsked() {
        return asked == null
                ? null
                : getMine().stream()
                        .filter(each -> each.id() == asked)
                        .findFirst()
                        .orElse(null);
    }

    /** @return the words of the button that takes one back, for those who hear the page */
    public String taking(MyLinks.Mine each) {
        return Texts.of("link")
                .get("mine.take-back.label", each.one().name(), each.other().name());
    }

    /** @return whether they come from the form */
    public boolean isSent() {
        return sent;
    }

    public void setSent(boolean sent) {
        this.sent = sent;
    }

    /** @return what they heard pupils and parents say against what is recorded */
    public List<HeardView.Mine> getEntered() {
        if (entered == null) {
            entered = challenges.mine();
        }
        return entered;
    }

    /**
     * @return what became of what they have just entered, and by when an answer is owed; null where they come from
     *     elsewhere
     */
    public String getThanks() {
        return heard
                ? getEntered().stream()
                        .filter(HeardView.Mine::waiting)
                        .findFirst()
                        .map(each -> Texts.of("link").get("hear.done", each.answerBy()))
                        .orElse(null)
                : null;
    }

    /** @return whether they come from the form for that */
    public boolean isHeard() {
        return heard;
    }

    public void setHeard(boolean heard) {
        this.heard = heard;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
