package org.wholeschool.concern.triage;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.wholeschool.concern.ConcernAddress;
import org.wholeschool.concern.WhenWords;
import org.wholeschool.school.Schools;

/** One concern about an adult who works here, for the head, and the way back to the lead for one that is not. */
@Named
@ViewScoped
public class HeadViewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient HeadConcerns concerns;

    @Inject
    private transient Schools schools;

    private String id;
    private boolean sentBack;
    private transient HeadConcerns.Held concern;
    private transient WhenWords words;

    /** Reads the concern that the address names. */
    public void open() {
        concern = concerns.read(ConcernAddress.id(id));
        words = new WhenWords(schools.profile().zone());
    }

    public void sendBack() {
        concerns.sendBack(ConcernAddress.id(id));
        sentBack = true;
        concern = null;
    }

    public boolean isSentBack() {
        return sentBack;
    }

    public HeadConcerns.Held getConcern() {
        return concern;
    }

    public String getHappened() {
        return words.of(concern.occurredFrom(), concern.occurredTo());
    }

    public String getLogged() {
        return words.of(concern.receivedAt());
    }

    public String getSince() {
        return words.of(concern.since());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
