package org.wholeschool.survey.answer;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;

/**
 * The code with which somebody is about to answer at this browser, from when it was looked at until the answer is sent:
 * by it, and by nothing in an address, pictures of floors are asked for. In the memory of the server and nowhere else,
 * as what is typed on {@link AnswerPage}.
 */
@SessionScoped
public class CodeInHand implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient String code;

    /** @param looked a code as it was typed, that is good; or null, once it is none any more */
    void take(String looked) {
        code = looked;
    }

    /** @return the code; null where there is none */
    String getCode() {
        return code;
    }
}
