package org.wholeschool.sharing.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.wholeschool.sharing.party.AgencyParty;

/**
 * What a lead types of a decision.
 *
 * @param requestId the request that it answers, or null
 * @param to for whom
 * @param pupils pupils about whom
 * @param others names of children who are no pupils here
 * @param texts the texts and choices of the form
 * @param powers codes of powers and lawful bases
 * @param given what of the request is given
 * @param contents what goes that is more than facts about one child
 * @param outcome what is decided
 * @param lookAgainOn when to look again, or null
 */
record DecisionEntry(
        Long requestId,
        AgencyParty.Named to,
        List<Long> pupils,
        List<String> others,
        Map<Answers.Text, String> texts,
        List<String> powers,
        List<String> given,
        List<Content> contents,
        Outcome outcome,
        LocalDate lookAgainOn) {}
