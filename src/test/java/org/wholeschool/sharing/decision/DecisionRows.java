package org.wholeschool.sharing.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wholeschool.sharing.party.AgencyParty;

/** Makes decisions for tests: with every answer that is needed, whatever is decided. */
@ApplicationScoped
public class DecisionRows {

    @Inject
    private Decisions decisions;

    /** Decides not to share about a pupil with the police. */
    public long notShared(long pupil) {
        return decisions.decide(entry(null, police(null), pupil, Outcome.NOT, List.of(), List.of()));
    }

    static AgencyParty.Named police(Long person) {
        return new AgencyParty.Named("POLICE", "Police", person, "Corin Aldous", "Sergeant");
    }

    static DecisionEntry entry(
            Long request,
            AgencyParty.Named to,
            long pupil,
            Outcome outcome,
            List<String> given,
            List<Content> contents) {
        return new DecisionEntry(
                request, to, List.of(pupil), List.of(), texts(), List.of(), given, contents, outcome, null);
    }

    static Map<Answers.Text, String> texts() {
        Map<Answers.Text, String> texts = new EnumMap<>(Answers.Text.class);
        texts.put(Answers.Text.HELD, "Two concerns about the bus stop");
        texts.put(Answers.Text.DUTY, YesNo.YES.name());
        texts.put(Answers.Text.MATTERS, YesNo.YES.name());
        texts.put(Answers.Text.MATTERS_WHY, "The child was hurt there");
        texts.put(Answers.Text.HELPS, "Patrols at the stop");
        texts.put(Answers.Text.HARM, YesNo.NO.name());
        texts.put(Answers.Text.HARM_WHY, "Only the place is told");
        texts.put(Answers.Text.CHILD_TOLD, Told.TOLD.name());
        texts.put(Answers.Text.PARENTS_TOLD, Told.WILL_BE.name());
        texts.put(Answers.Text.REASON, "It keeps the child safe");
        return texts;
    }
}
