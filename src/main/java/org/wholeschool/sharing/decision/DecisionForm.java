package org.wholeschool.sharing.decision;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wholeschool.sharing.party.AgencyParty;
import org.wholeschool.sharing.party.NamedChildren;

/** What is typed into the form of a decision. */
public class DecisionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final AgencyParty party = new AgencyParty();
    private final NamedChildren children = new NamedChildren();
    private List<String> powers = new ArrayList<>();
    private List<String> given = new ArrayList<>();
    private List<String> contents = new ArrayList<>();
    private Outcome outcome;
    private LocalDate lookAgainOn;
    private transient Map<String, String> texts;

    final void fill(Answers answers) {
        for (Answers.Text each : Answers.Text.values()) {
            getTexts().put(DecisionCheck.field(each), answers.text(each));
        }
        powers = new ArrayList<>(answers.list(Answers.Items.POWERS));
        given = new ArrayList<>(answers.list(Answers.Items.GIVEN));
        contents = new ArrayList<>(answers.list(Answers.Items.CONTENTS));
    }

    /** Begins a decision for another recipient: what is held and the child's side, not what is about the recipient. */
    final void fillAgain(Answers answers) {
        Stream.of(
                        Answers.Text.HELD,
                        Answers.Text.MATTERS,
                        Answers.Text.MATTERS_WHY,
                        Answers.Text.CHILD_SAYS,
                        Answers.Text.PARENTS_SAY)
                .forEach(each -> getTexts().put(DecisionCheck.field(each), answers.text(each)));
    }

    final DecisionEntry typed(Long request) {
        Map<Answers.Text, String> typed = new EnumMap<>(Answers.Text.class);
        for (Answers.Text each : Answers.Text.values()) {
            String words = getTexts().get(DecisionCheck.field(each));
            if (words != null && !words.isBlank()) {
                typed.put(each, words);
            }
        }
        return new DecisionEntry(
                request,
                party.named(),
                children.pupils(),
                children.others(),
                typed,
                powers,
                given,
                contents.stream().map(Content::valueOf).toList(),
                outcome,
                lookAgainOn);
    }

    /** @return what was typed and chosen, by the field's id */
    public Map<String, String> getTexts() {
        if (texts == null) {
            texts = new HashMap<>();
        }
        return texts;
    }

    public AgencyParty getParty() {
        return party;
    }

    public NamedChildren getChildren() {
        return children;
    }

    public List<String> getPowers() {
        return powers;
    }

    public void setPowers(List<String> powers) {
        this.powers = powers;
    }

    public List<String> getGiven() {
        return given;
    }

    public void setGiven(List<String> given) {
        this.given = given;
    }

    public List<String> getContents() {
        return contents;
    }

    public void setContents(List<String> contents) {
        this.contents = contents;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(Outcome outcome) {
        this.outcome = outcome;
    }

    public LocalDate getLookAgainOn() {
        return lookAgainOn;
    }

    public void setLookAgainOn(LocalDate lookAgainOn) {
        this.lookAgainOn = lookAgainOn;
    }
}
