package org.wholeschool.concern.triage.form;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.wholeschool.concern.record.CaseField;
import org.wholeschool.concern.record.CaseValues;
import org.wholeschool.concern.triage.CaseWords;

/** One field in which two people saved different things, and which of them is to stand. */
public final class Clash {

    private final CaseField field;
    private final String theirs;
    private final String mine;
    private final String theirWords;
    private final String myWords;
    private Choice choice;
    private String edited;

    /** Whose words are to stand. */
    public enum Choice {
        THEIRS,
        MINE,
        /** Both together, for what there can be several of. */
        BOTH,
        /** What is written instead. */
        EDITED
    }

    /**
     * @param field which
     * @param base what stood there when the second one began
     * @param theirs what the first one saved
     * @param mine what the second one wants to save
     * @param theirWords the same, in words
     * @param myWords the same, in words
     */
    Clash(CaseField field, String base, String theirs, String mine, String theirWords, String myWords) {
        this.field = field;
        this.theirs = theirs;
        this.mine = mine;
        this.theirWords = theirWords;
        this.myWords = myWords;
        this.edited = mine == null ? theirs : mine;
        // Where only one of them changed it, that one is offered; where both did, no one chooses for them.
        this.choice = Objects.equals(base, mine) ? Choice.THEIRS : Objects.equals(base, theirs) ? Choice.MINE : null;
    }

    boolean isChosen() {
        return choice != null;
    }

    /** @return what is to stand, null for nothing */
    String chosen() {
        return switch (choice) {
            case THEIRS -> theirs;
            case MINE -> mine;
            case BOTH ->
                CaseValues.ids(Stream.concat(CaseValues.ids(theirs).stream(), CaseValues.ids(mine).stream())
                        .toList());
            case EDITED -> edited;
        };
    }

    public CaseField getField() {
        return field;
    }

    public String getLabel() {
        return CaseWords.label(field.name());
    }

    public String getTheirs() {
        return theirWords;
    }

    public String getMine() {
        return myWords;
    }

    /** @return what can be chosen */
    public List<Choice> getChoices() {
        return field == CaseField.FURTHER
                ? List.of(Choice.THEIRS, Choice.MINE, Choice.BOTH)
                : field == CaseField.CATEGORY
                        ? List.of(Choice.THEIRS, Choice.MINE)
                        : List.of(Choice.THEIRS, Choice.MINE, Choice.EDITED);
    }

    public boolean isText() {
        return field.isText();
    }

    public boolean isOneOfAFew() {
        return !field.codes().isEmpty();
    }

    /** @return the answers, where it is one of a few */
    public List<String> getCodes() {
        return field.codes();
    }

    /**
     * @param code one of the answers
     * @return it in words
     */
    public String say(String code) {
        return new CaseWords(Map.of(), id -> null, Set.of()).of(field.name(), code);
    }

    public Choice getChoice() {
        return choice;
    }

    public void setChoice(Choice choice) {
        this.choice = choice;
    }

    public String getEdited() {
        return edited;
    }

    public void setEdited(String edited) {
        this.edited = edited;
    }
}
