package org.wholeschool.concern.triage;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wholeschool.concern.record.ChangeKind;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.Roster;

/** Puts right who had which part: another part, somebody who is missing, a child who has nothing to do with it. */
@Named
@ViewScoped
public class PeoplePage extends CasePage {

    private static final long serialVersionUID = 1L;

    private static final String UNNAMED = "unnamed";

    @Inject
    private transient CasePeople people;

    @Inject
    private transient Roster roster;

    private Map<Long, String> base;
    private Map<Long, String> roles;
    private transient String reason;
    private Long asked;
    private transient String search;
    private transient List<Roster.Found> found;
    private String who;
    private InvolvementRole role;
    private transient String reasonToAdd;

    @Override
    public void open() {
        super.open();
        fill();
    }

    private void fill() {
        base = standing();
        roles = new HashMap<>(base);
    }

    @Override
    void refill() {
        roles = Refill.fields(base, roles, standing());
        base = standing();
    }

    private Map<Long, String> standing() {
        Map<Long, String> standing = new HashMap<>();
        getFile().people().forEach(part -> standing.put(part.id(), part.role().name()));
        return standing;
    }

    /** @return the way back to the concern, or null to stay */
    public String correct() {
        Map<Long, InvolvementRole> given = new HashMap<>();
        getFile()
                .people()
                .forEach(part -> given.put(
                        part.id(),
                        InvolvementRole.valueOf(
                                roles.getOrDefault(part.id(), part.role().name()))));
        return done(() -> people.correct(id(), version(), given, reason)) ? toConcern(ChangeKind.ROLE) : null;
    }

    /** Asks once more before a child is taken out: it cannot be taken back. */
    public void ask(long part) {
        asked = part;
    }

    public void leave() {
        asked = null;
    }

    /** @return the way back to the concern, or null to stay */
    public String takeOut() {
        return done(() -> people.takeOut(id(), version(), asked)) ? toConcern(ChangeKind.TAKEN_OUT) : null;
    }

    public void find() {
        found = search == null || search.isBlank() ? List.of() : roster.search(search);
        who = found.size() == 1 ? Long.toString(found.get(0).id()) : null;
    }

    /** @return the way back to the concern, or null to stay */
    public String add() {
        return done(() -> people.add(id(), version(), chosen(), role, reasonToAdd))
                ? toConcern(ChangeKind.PERSON_ADDED)
                : null;
    }

    private Long chosen() {
        if (who == null || who.isEmpty()) {
            throw new BadInput("who", "people.unknown");
        }
        return who.equals(UNNAMED) ? null : Long.valueOf(who);
    }

    /** @return how many were found, in words; nothing before anybody was looked for */
    public String getFoundWords() {
        return found == null ? "" : Texts.of("triage").get("people.found", found.size());
    }

    /** @return a pupil to be chosen, with the name apart from what stands beside it whichever way it is written */
    public String label(Roster.Found pupil) {
        return "\u2068" + pupil.name() + "\u2069" + (pupil.form() == null ? "" : " \u00b7 " + pupil.form());
    }

    public List<Roster.Found> getFound() {
        return found == null ? List.of() : found;
    }

    /** @return whose part is about to be taken out, null where nobody's */
    public CaseView.Part getAsked() {
        return getFile().people().stream()
                .filter(part -> asked != null && part.id() == asked)
                .findFirst()
                .orElse(null);
    }

    /** @return the parts that can be chosen */
    public InvolvementRole[] getParts() {
        return InvolvementRole.values();
    }

    public Map<Long, String> getRoles() {
        return roles;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public InvolvementRole getRole() {
        return role;
    }

    public void setRole(InvolvementRole role) {
        this.role = role;
    }

    public String getReasonToAdd() {
        return reasonToAdd;
    }

    public void setReasonToAdd(String reasonToAdd) {
        this.reasonToAdd = reasonToAdd;
    }
}
