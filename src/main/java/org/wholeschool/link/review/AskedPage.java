package org.wholeschool.link.review;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;

/** A colleague answers when they last saw two pupils together. */
@Named
@ViewScoped
public class AskedPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SightingQuestions questions;

    @Inject
    private transient PageKit kit;

    private String id;
    private LocalDate seenOn;
    private transient SightingQuestions.Question question;

    /** Reads the question that the address names. */
    public void open() {
        question = questions.one(ConcernAddress.id(id));
    }

    /** Before the page is drawn again: a question that is not needed any more is not shown. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            open();
        }
    }

    /** Sends the day; a form without one is sent back. */
    public void seen() {
        if (seenOn == null) {
            kit.show("link", new BadInput("seenOn", "reviews.seen.required"));
        } else {
            answer(seenOn);
        }
    }

    /** Says that they don't know. */
    public void unknown() {
        answer(null);
    }

    private void answer(LocalDate day) {
        try {
            questions.answer(ConcernAddress.id(id), day);
            open();
        } catch (BadInput refused) {
            kit.show("link", refused);
        }
    }

    /** @return what they answered, with thanks; null while the question is open */
    public String getThanks() {
        if (question.open()) {
            return null;
        }
        return question.seen() == null
                ? Texts.of("link").get("asked.thanks.unknown", question.by())
                : Texts.of("link").get("asked.thanks", question.by(), question.seen());
    }

    public SightingQuestions.Question getQuestion() {
        return question;
    }

    public LocalDate getSeenOn() {
        return seenOn;
    }

    public void setSeenOn(LocalDate seenOn) {
        this.seenOn = seenOn;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
