package org.wholeschool.link.heard;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.link.PupilChoice;
import org.wholeschool.link.reading.LinkView;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.roster.Roster;

/**
 * A lead takes up what a member of staff heard: says against which links it is, or that nothing on record is about it.
 */
@Named
@ViewScoped
public class HeardChallengePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient HeardChallenges challenges;

    @Inject
    private transient Roster roster;

    @Inject
    private transient PageKit kit;

    private PupilChoice right = new PupilChoice();
    private boolean correcting;
    private String id;
    private long shown;
    private List<String> links = new ArrayList<>();
    private transient String answer;
    private transient HeardView heard;

    /** Reads what the address names: from now on it is about this pupil that somebody decides. */
    public void open() {
        heard = challenges.one(id());
        shown = heard.pupil().id();
    }

    /** Before the page is drawn again: as it is now, for whoever may still read it. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            open();
        }
    }

    /** @return the way to it as it is then; null to stay with what is wrong */
    public String takeUp() {
        return done(() ->
                challenges.takeUp(id(), shown, links.stream().map(Long::valueOf).toList()));
    }

    /** @return as {@link #takeUp} */
    public String nothing() {
        return done(() -> challenges.nothing(id(), shown, answer));
    }

    /** Looks for the name of the pupil about whom it is. */
    public void find() {
        correcting = true;
        right.look(roster);
    }

    /**
     * Says that it is about another pupil, and stays: what was ticked stood beside the other one's links, what was
     * typed may hold for this one too.
     */
    public void correctPupil() {
        find();
        Optional<BadInput> nobody = right.problem("pupil");
        if (nobody.isPresent()) {
            kit.show("link", nobody.get());
        } else if (done(() -> challenges.correctPupil(id(), shown, right.chosen())) != null) {
            open();
            links = new ArrayList<>();
            right = new PupilChoice();
            correcting = false;
            kit.say("link", "heard.wrong-child.done");
        }
    }

    private String done(Runnable deed) {
        try {
            deed.run();
            return "/link/heard.xhtml?faces-redirect=true&id=" + id();
        } catch (BadInput refused) {
            kit.show("link", refused);
            return null;
        }
    }

    private long id() {
        return ConcernAddress.id(id);
    }

    public HeardView getHeard() {
        if (heard == null) {
            heard = challenges.one(id());
        }
        return heard;
    }

    /**
     * @return of which pupil and links the page is, and whether it waits: what was ticked or typed is not sent for
     *     others after a sign-out
     */
    public int getEdition() {
        return Objects.hash(
                getHeard().isOpen(),
                getHeard().pupil().id(),
                getHeard().links().stream().map(LinkView.Line::id).toList());
    }

    /**
     * @return the links to be chosen from, each by its own number, so that a tick stays with the link that stood beside
     *     it
     */
    public List<PupilChoice.Option> getOptions() {
        return getHeard().links().stream()
                .map(link -> new PupilChoice.Option(Long.toString(link.id()), label(link)))
                .toList();
    }

    private String label(LinkView.Line link) {
        Texts texts = Texts.of("link");
        LinkView.Person other = link.one().id() == getHeard().pupil().id() ? link.other() : link.one();
        String words = String.join(
                " \u00b7 ",
                texts.get("heard.with", who(other)),
                texts.get("kind." + link.kind()),
                texts.get("state." + link.state()));
        return link.challenged() ? words + " \u00b7 " + texts.get("heard.is-challenged") : words;
    }

    /** A name apart from what stands beside it whichever way it is written. */
    private static String who(LinkView.Person pupil) {
        return "\u2068" + pupil.name() + "\u2069" + (pupil.form().isEmpty() ? "" : " \u00b7 " + pupil.form());
    }

    /** @return whether somebody is owed an answer about one of the links already */
    public boolean isAnyChallenged() {
        return getHeard().links().stream().anyMatch(LinkView.Line::challenged);
    }

    /** @return whether somebody is about to say that it is about another pupil */
    public boolean isCorrecting() {
        return correcting;
    }

    public PupilChoice getRight() {
        return right;
    }

    public List<String> getLinks() {
        return links;
    }

    public void setLinks(List<String> links) {
        this.links = links;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
