package org.wholeschool.access.secondfactor;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/**
 * One's own passkeys as they were shown. A button in a row is found by the row's place in the list: were the list read
 * anew for it, the passkey that stood there could be another by then, and that one would be removed.
 */
@Named
@ViewScoped
public class OwnPasskeysPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SecondFactors own;

    private transient List<SecondFactors.PasskeyLine> shown;

    public List<SecondFactors.PasskeyLine> getShown() {
        if (shown == null) {
            shown = own.state().passkeys();
        }
        return shown;
    }

    /** Reads anew what is shown, after it has changed. */
    void lookAgain() {
        shown = null;
    }
}
