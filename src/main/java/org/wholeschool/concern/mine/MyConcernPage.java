package org.wholeschool.concern.mine;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.concern.record.WhenWords;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;

/**
 * One concern that I logged: what I said, and room to add to it. What is typed is kept in memory only, never with a
 * session that is written down.
 */
@Named
@ViewScoped
public class MyConcernPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private MyConcerns concerns;

    @Inject
    private OwnAnswers ownAnswers;

    @Inject
    private AddOnce additions;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    private String id;
    private String submission;
    private transient String words;
    private transient MyConcerns.Mine concern;
    private transient OwnAnswers.Answers answers;
    private transient WhenWords when;

    @PostConstruct
    void begin() {
        submission = UUID.randomUUID().toString();
    }

    /** Reads the concern that the address names. */
    public void open() {
        getConcern();
    }

    /**
     * Before each drawing again: what was restricted since, or whom somebody took out, is not shown from what the page
     * still holds.
     */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            concern = null;
            answers = null;
        }
    }

    /**
     * Keeps what was typed.
     *
     * @param sent the form's own key as this very request brought it: the same form sent again is kept once, whatever
     *     has become of its page
     * @return the way back to the concern, with what was added; null to stay, with what is wrong at its field
     */
    public String add(String sent) {
        try {
            additions.add(ConcernAddress.id(id), words == null ? null : words.replace("\r\n", "\n"), sent);
        } catch (BadInput refused) {
            kit.show("mine", refused);
            // It may have been restricted meanwhile, or a child taken out: then neither its words nor its names are
            // shown again.
            concern = null;
            answers = null;
            return null;
        }
        return "/concern/my-concern.xhtml?faces-redirect=true&id=" + ConcernAddress.id(id) + "&added=true";
    }

    public MyConcerns.Mine getConcern() {
        if (concern == null) {
            concern = concerns.read(ConcernAddress.id(id));
        }
        return concern;
    }

    /** @return whom they named, and how they knew */
    public OwnAnswers.Answers getAnswers() {
        if (answers == null) {
            answers = ownAnswers.read(ConcernAddress.id(id));
        }
        return answers;
    }

    /**
     * @param moment when something was logged or added
     * @return that moment, in words
     */
    public String at(Instant moment) {
        return words().of(moment);
    }

    /** @return when it happened, in words */
    public String getHappened() {
        return words().of(
                        getConcern().head().occurredFrom(), getConcern().head().occurredTo());
    }

    private WhenWords words() {
        if (when == null) {
            when = new WhenWords(schools.profile().zone());
        }
        return when;
    }

    /** @return how far it is, and what that means for whoever logged it */
    public String getStateWords() {
        MyConcerns.Row head = getConcern().head();
        String about = Texts.of("mine").get("state.about." + head.state());
        return head.openedAt() == null ? about : MyLatestConcerns.opened(head, words()) + " " + about;
    }

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
