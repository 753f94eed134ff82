package org.wholeschool.survey.manage;

import java.util.List;

/**
 * A survey with what can have slips.
 *
 * @param line what the list shows
 * @param talkTo whom those who answer can talk to
 * @param classes by name; of staff one without a name; none where it is closed
 */
public record SurveyView(SurveyLine line, String talkTo, List<ClassLine> classes) {

    /**
     * A class.
     *
     * @param name "8B"
     * @param pupils how many are on roll
     * @param slips how many slips were made
     */
    public record ClassLine(String name, int pupils, int slips) {}
}
