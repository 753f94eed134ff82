package org.wholeschool.access.singlesignon;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;

/**
 * The secret that was typed on a form that came back because of something else: nobody has it by heart, and it is never
 * written into a page. It is kept in memory for as long as the form stands, and never where a session is written down.
 */
@Named
@ViewScoped
public class TypedSecretPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient String secret;

    void keep(String typed) {
        if (typed != null && !typed.isBlank()) {
            secret = typed;
        }
    }

    void forget() {
        secret = null;
    }

    /** @return what was typed last, or null. */
    String secret() {
        return secret;
    }

    public boolean isKept() {
        return secret != null;
    }
}
