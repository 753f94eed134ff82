package org.wholeschool.peermap.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is said of one child.
 *
 * @param purpose why the child is named
 * @param harm what has happened or may happen to the child
 * @param needs what the child needs
 * @param strengths what protects the child
 * @param says what the child says
 * @param done what is done now
 */
public record RiskTexts(String purpose, String harm, String needs, String strengths, String says, String done) {

    /** @return the questions that have no answer, by the names of their fields; "nothing known" is one */
    public List<String> unanswered() {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("harm", harm);
        answers.put("needs", needs);
        answers.put("strengths", strengths);
        answers.put("says", says);
        answers.put("done", done);
        return answers.entrySet().stream()
                .filter(answer -> answer.getValue() == null)
                .map(Map.Entry::getKey)
                .toList();
    }
}
