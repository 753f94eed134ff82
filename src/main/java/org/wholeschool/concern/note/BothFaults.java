package org.wholeschool.concern.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.wholeschool.platform.BadInput;

/** Checks a note and the action that follows from it, and reports the faults of both at once. */
final class BothFaults {

    /** Where the form has the fields of an action: its page has other forms with fields of those names. */
    private static final Map<String, String> FIELDS =
            Map.of("task", "noteTask", "owner", "noteOwner", "due", "noteDue");

    private BothFaults() {}

    /**
     * @param note checks the note
     * @param action keeps the action
     * @return the note
     * @throws BadInput with the faults of both; what was kept by then is rolled back with its transaction
     */
    static NoteEntry of(Supplier<NoteEntry> note, Runnable action) {
        List<BadInput> faults = new ArrayList<>();
        List<NoteEntry> checked = new ArrayList<>();
        BadInput.collect(faults, () -> checked.add(note.get()));
        List<BadInput> ofAction = new ArrayList<>();
        BadInput.collect(ofAction, action);
        ofAction.forEach(fault -> faults.add(
                new BadInput(FIELDS.getOrDefault(fault.field(), fault.field()), fault.key(), fault.arguments())));
        BadInput.throwAll(faults);
        return checked.get(0);
    }
}
