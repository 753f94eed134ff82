package org.wholeschool.access.secondfactor;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** What a page has asked a device. It waits in the page for one answer; the next one is to another question. */
@Named("passkeyQuestion")
@ViewScoped
public class PasskeyQuestionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient OwnPasskeys own;

    private String creation;
    private String assertion;

    /** @return the question for a new passkey, for the browser. */
    public String getNewKey() {
        if (creation == null) {
            creation = own.askForPasskey();
        }
        return Ceremony.forBrowserCreation(creation);
    }

    /** @return the question to whoever has a passkey, for the browser. */
    public String getAnyKey() {
        if (assertion == null) {
            assertion = Ceremony.assertion();
        }
        return Ceremony.forBrowserAssertion(assertion);
    }

    String takeCreation() {
        String asked = creation;
        creation = null;
        return asked;
    }

    String takeAssertion() {
        String asked = assertion;
        assertion = null;
        return asked;
    }
}
