package org.wholeschool.survey;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;

/**
 * The code with which somebody is about to answer at this browser, from when it was looked at until the answer is sent: by it, and by nothing in an address, pictures of floors
 * are asked for. In the memory of the server and nowhere else, as what is typed on {@link AnswerPage}.
 */
@SessionScoped
public class CodeInHand implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient String code;
    private transient Thanks thanks;

    /**
     * What the page of thanks says.
     *
     * @param talkTo   whom the survey says one can talk to
     * @param language in which it was answered
     */
    record Thanks(String talkTo, String language) {
    }

    /** @param looked a code as it was typed, that is good; or null, once it is none any more */
    void take(String looked) {
        code = looked;
    }

    /** @param said what stands on the page of thanks, which comes next */
    void thank(Thanks said) {
        thanks = said;
    }

    /** @return what stands on it, once; null where nobody has just answered at this browser */
    Thanks thanked() {
        Thanks said = thanks;
        thanks = null;
        return said;
    }

    /** @return the code; null where there is none */
    String getCode() {
        return code;
    }
}
