package org.wholeschool.concern.triage.form;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.OptimisticLockException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeschool.concern.list.ConcernReading;
import org.wholeschool.concern.log.LogChoices;
import org.wholeschool.concern.record.CaseField;
import org.wholeschool.concern.record.CaseValues;
import org.wholeschool.concern.record.ChangeKind;
import org.wholeschool.concern.triage.CaseDecisions;
import org.wholeschool.concern.triage.CasePage;
import org.wholeschool.concern.triage.CaseReading;
import org.wholeschool.concern.triage.Outdated;
import org.wholeschool.concern.triage.StillOpen;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.school.Schools;
import org.wholeschool.school.category.Categories;

/**
 * Where a lead decides: one form for all that is said of a concern, saved at once. Two who have it open at once lose no
 * word: the second is shown what the first saved beside their own, field by field, and chooses.
 */
@Named
@ViewScoped
public class DecidePage extends CasePage {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CaseDecisions decisions;

    @Inject
    private transient Triage triage;

    @Inject
    private transient TriageChoices offered;

    @Inject
    private transient CaseReading reading;

    @Inject
    private transient ConcernReading concerns;

    @Inject
    private transient LogChoices choices;

    @Inject
    private transient Schools schools;

    @Inject
    private transient StillOpen stillOpen;

    private boolean close;
    private boolean shut;
    private String closing;
    private TriageParts parts;
    private transient boolean changed;
    private transient String anyway;
    private transient List<StillOpen.Line> left;
    private transient ConcernReading.Whole concern;
    private transient CaseValues base;
    private transient Map<String, String> values;
    private transient List<String> further;
    private transient List<Clash> clashes;

    @Override
    public void open() {
        super.open();
        concern = concerns.read(id());
        shut = getFile().isClosed();
        close = closing != null;
        parts = new TriageParts(triage.begin(id()), offered.pupilIds(concern));
        begin();
    }

    private void begin() {
        base = getFile().values();
        fill(base);
    }

    private void fill(CaseValues shown) {
        values = new HashMap<>();
        Arrays.stream(CaseField.values()).forEach(field -> values.put(field.name(), shown.get(field)));
        further = CaseValues.ids(shown.get(CaseField.FURTHER)).stream()
                .map(String::valueOf)
                .collect(Collectors.toList());
    }

    private CaseValues typed() {
        Map<CaseField, String> typed = new EnumMap<>(CaseField.class);
        values.forEach((field, value) -> typed.put(CaseField.valueOf(field), value));
        typed.put(
                CaseField.FURTHER,
                CaseValues.ids(further.stream().map(Long::valueOf).toList()));
        return new CaseValues(typed);
    }

    /** @return the way back to the concern, or null to stay */
    public String save() {
        return save(typed()) ? saved() : null;
    }

    /** @return the way to the concern that stands in the inbox after this one, to read it first; or null to stay */
    public String saveAndNext() {
        // Asked before this one leaves the inbox, while it is known what stands after it.
        Long next = decisions.next(id()).id();
        if (!save(typed())) {
            return null;
        }
        return next == null
                ? saved()
                : "/concern/view.xhtml?faces-redirect=true&id=" + next + "&saved=" + said() + "_NEXT";
    }

    private String saved() {
        return toConcern(said());
    }

    /** A saving that changed nothing is not called a decision. */
    private String said() {
        return !changed ? "UNCHANGED" : close ? ChangeKind.CLOSED.name() : "TRIAGED";
    }

    /** Saves what was chosen of two versions. */
    public String settle() {
        CaseValues chosen = typed();
        List<Integer> open = IntStream.range(0, clashes.size())
                .filter(i -> !clashes.get(i).isChosen())
                .boxed()
                .toList();
        open.forEach(i -> kit().show("triage", new BadInput("clash:" + i + ":choice", "clash.choose")));
        if (!open.isEmpty()) {
            return null;
        }
        for (Clash clash : clashes) {
            chosen = chosen.with(clash.getField(), clash.chosen());
        }
        fill(chosen);
        clashes = null;
        base = getFile().values();
        return save(chosen) ? saved() : null;
    }

    private boolean save(CaseValues mine) {
        try {
            changed = triage.save(id(), version(), parts.entry(mine, close, anyway, offered.agencies(getId())));
            return true;
        } catch (BadInput fault) {
            left = null;
            kit().show(fault, TriageParts::textsOf);
        } catch (Outdated | OptimisticLockException changed) {
            return clash(mine);
        }
        return false;
    }

    private boolean clash(CaseValues mine) {
        openAnew();
        CaseValues theirs = getFile().values();
        Map<CaseField, String> said = getFile().said();
        Map<CaseField, String> meant = reading.inWords(id(), mine);
        List<Clash> differing = mine.differences(theirs).stream()
                .map(field -> new Clash(
                        field, base.get(field), theirs.get(field), mine.get(field), said.get(field), meant.get(field)))
                .toList();
        if (differing.isEmpty()) {
            return save(mine);
        }
        clashes = differing;
        return false;
    }

    /** @return what a colleague saved beside what they typed, field by field; null where no one did */
    public List<Clash> getClashes() {
        return clashes;
    }

    /** Where it asks to choose between two versions it is of neither. */
    @Override
    public String getEdition() {
        return super.getEdition() + (clashes == null ? "" : "-clash");
    }

    public ConcernReading.Whole getConcern() {
        if (concern == null) {
            concern = concerns.read(id());
        }
        return concern;
    }

    /**
     * @return whether it was closed when they came, so that nothing is decided before it is opened again; what was
     *     typed before a colleague closed it can still be saved
     */
    public boolean isShut() {
        return shut;
    }

    public Map<String, String> getValues() {
        if (values == null) {
            begin();
        }
        return values;
    }

    public List<String> getFurther() {
        if (further == null) {
            begin();
        }
        return further;
    }

    public void setFurther(List<String> further) {
        this.further = further;
    }

    /** Adds a row for another action; nothing typed is lost. */
    public void addAction() {
        parts.addAction();
    }

    public TriageParts getParts() {
        return parts;
    }

    public String getClosing() {
        return closing;
    }

    /** @param closing anything but null where the way here was to close it: then the box is ticked */
    public void setClosing(String closing) {
        this.closing = closing;
    }

    public boolean isClose() {
        return close;
    }

    public void setClose(boolean close) {
        this.close = close;
    }

    /** @return what of it is still open */
    public List<StillOpen.Line> getLeft() {
        if (left == null) {
            left = stillOpen.of(id()).lines();
        }
        return left;
    }

    public String getAnyway() {
        return anyway;
    }

    public void setAnyway(String anyway) {
        this.anyway = anyway;
    }

    /** @return the answers of a field that is one of a few */
    public List<String> codes(String field) {
        return CaseField.valueOf(field).codes();
    }

    /** @return the kinds that it can be about as well: those that are offered, and those that it has */
    public List<Categories.ListedCategory> getKinds() {
        LocalDate today = Now.day(schools.profile().zone());
        return Stream.concat(choices.getKindGroups().stream(), choices.getAllKindGroups().stream())
                .flatMap(group -> group.members().stream())
                .distinct()
                .filter(kind -> kind.isOfferedOn(today) && !kind.fromImport()
                        || getFurther().contains(Long.toString(kind.id())))
                .toList();
    }

    /** @return whether something is said that stands in a part of the form that is folded together at first */
    public boolean has(String... fields) {
        return Arrays.stream(fields)
                .anyMatch(field -> getValues().get(field) != null
                        && !getValues().get(field).isBlank());
    }
}
