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
    private transient String talkTo;

    /** @param looked a code as it was typed, that is good; or null, once it is none any more */
    void take(String looked) {
        code = looked;
    }

    /** @param line whom the survey says one can talk to, which stands on the page of thanks too */
    void thank(String line) {
        talkTo = line;
    }

    /** @return whom the survey that was answered last at this browser says one can talk to; "" where none was */
    String getTalkTo() {
        return talkTo == null ? "" : talkTo;
    }

    /** @return the code; null where there is none */
    String getCode() {
        return code;
    }
}
