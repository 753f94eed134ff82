package org.wholeschool.casework.inspection;

import java.time.LocalDate;
import java.util.List;
import org.wholeschool.agency.Agency;
import org.wholeschool.casework.export.ShownPerson;
import org.wholeschool.concern.followup.action.ActionState;
import org.wholeschool.concern.followup.parents.NotedContact;
import org.wholeschool.concern.followup.referral.ReferralOutcome;
import org.wholeschool.concern.note.NoteKind;
import org.wholeschool.concern.record.Decision;
import org.wholeschool.concern.record.Outcome;

/**
 * A concern with what was done, as it is recorded: with names.
 *
 * @param id its number
 * @param logged on which day it was logged
 * @param kind its type, with the name that the type had then
 * @param place where, with the name that the place had then
 * @param people who is involved
 * @param decision what was decided, or null
 * @param rationale why, or null
 * @param actions what colleagues were asked to do
 * @param referrals to agencies, and decisions to make none
 * @param parents whether parents were told
 * @param noted a contact with parents in a note that is not recorded as informing them, or null
 * @param notes case notes, the earliest first
 * @param plans safety plans
 * @param childTold what the child was told, or null
 * @param outcome how it ended, or null
 * @param outcomeWords the same in words, or null
 * @param closed on which day it was closed, or null
 */
record InspectedConcern(
        long id,
        LocalDate logged,
        String kind,
        String place,
        List<ShownPerson> people,
        Decision decision,
        String rationale,
        List<Action> actions,
        List<Referral> referrals,
        List<Parents> parents,
        NotedContact noted,
        List<Note> notes,
        List<InspectedPlan> plans,
        String childTold,
        Outcome outcome,
        String outcomeWords,
        LocalDate closed) {

    InspectedConcern {
        people = List.copyOf(people);
        actions = List.copyOf(actions);
        referrals = List.copyOf(referrals);
        parents = List.copyOf(parents);
        notes = List.copyOf(notes);
        plans = List.copyOf(plans);
    }

    /** A row of a query: an action. */
    record Action(Long concern, String task, ActionState state, LocalDate due, String outcome) {

        /** Public, because a query finds no other constructor. */
        public Action {}
    }

    /** A row of a query: a referral, or the decision to make none. */
    record Referral(
            Long concern,
            Boolean made,
            Agency agency,
            String otherAgency,
            LocalDate on,
            String reason,
            ReferralOutcome outcome,
            String said) {

        /** Public, because a query finds no other constructor. */
        public Referral {}
    }

    /** A row of a query: that parents were told, or why not. */
    record Parents(Long concern, Boolean told, LocalDate on, String reason) {

        /** Public, because a query finds no other constructor. */
        public Parents {}
    }

    /** A row of a query: a case note. With whom it was is left out, as that is names. */
    record Note(
            Long concern,
            Long id,
            Long correctsId,
            NoteKind kind,
            LocalDate on,
            String words,
            String wants,
            String follows) {

        /** Public, because a query finds no other constructor. */
        public Note {}
    }
}
