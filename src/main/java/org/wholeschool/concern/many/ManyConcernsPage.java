package org.wholeschool.concern.many;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.wholeschool.access.NotFound;
import org.wholeschool.concern.list.ConcernTags;
import org.wholeschool.concern.record.Outcome;
import org.wholeschool.concern.record.Tag;
import org.wholeschool.concern.undo.UndoableWork;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.platform.web.TickedRows;
import org.wholeschool.roster.names.NamesInText;

/**
 * On the list of concerns: what is done with those that are ticked. They come with the request as plain boxes, because
 * the rows are read again each time.
 */
@Named
@ViewScoped
public class ManyConcernsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String CHOSEN = "chosen";

    @Inject
    private ManyConcerns many;

    @Inject
    private ConcernTags tags;

    @Inject
    private NamesInText names;

    @Inject
    private PageKit kit;

    private Long owner;
    private transient String tagName;
    private transient String warned;
    private transient List<ClosingLine> lines = new ArrayList<>();
    private transient List<Closable> left = new ArrayList<>();

    /** What was done last, so that it can be undone. */
    private UndoableWork.Kind done;

    private Long tagged;
    private ArrayList<Long> doneWith = new ArrayList<>();
    private LinkedHashSet<Long> kept = new LinkedHashSet<>();
    private boolean isRefused;

    /** Acknowledges those that are ticked. */
    public void acknowledge() {
        run(ids -> {
            did(UndoableWork.Kind.ACKNOWLEDGE, many.acknowledge(ids));
            kit.say("lists", "many.acknowledged", doneWith.size(), ids.size() - doneWith.size());
        });
    }

    /** Assigns those that are ticked to the case lead who is chosen. */
    public void assign() {
        run(ids -> {
            if (owner == null) {
                throw new BadInput("manyOwner", "many.owner.required");
            }
            did(UndoableWork.Kind.ASSIGN, many.assign(ids, owner));
            kit.say("lists", "many.assigned", doneWith.size(), ids.size() - doneWith.size());
        });
    }

    /** Gives those that are ticked the tag that was typed. */
    public void tag() {
        run(ids -> {
            warn();
            ConcernTags.Tagged given = tags.tag(ids, tagName);
            did(null, given.ids());
            tagged = given.tagId();
            tagName = null;
            kit.say("lists", "many.tagged", doneWith.size(), given.name());
        });
    }

    /** A tag that may name someone is given once the same words are sent a second time. */
    private void warn() {
        String words = tagName == null ? "" : tagName.strip();
        if (words.equals(warned) || getTagNames().stream().anyMatch(words::equalsIgnoreCase)) {
            return;
        }
        List<NamesInText.Found> found = names.in(words);
        if (!found.isEmpty()) {
            warned = words;
            throw new BadInput("tagName", "many.tag.name", found.get(0).words());
        }
    }

    /** Shows a line for each of those that are ticked and can be closed together, and why the others cannot. */
    public void beginClosing() {
        run(ids -> {
            List<Closable> all = many.closable(ids);
            left = all.stream().filter(each -> each.whyNot() != null).toList();
            lines = all.stream()
                    .filter(each -> each.whyNot() == null)
                    .map(ClosingLine::new)
                    .toList();
        });
    }

    /** Closes the concerns of the lines, all of them or none. */
    public void close() {
        attempt(() -> {
            List<Long> ids = lines.stream().map(ClosingLine::getId).toList();
            many.close(lines.stream().map(ClosingLine::ending).toList());
            did(UndoableWork.Kind.CLOSE, ids);
            lines = List.of();
            left = List.of();
            kit.say("lists", "many.closed", ids.size());
        });
    }

    /** Closes nothing. */
    public void cancel() {
        lines = List.of();
        left = List.of();
    }

    /** Undoes what was done last, for all of them. */
    public void undo() {
        attempt(() -> {
            if (tagged != null) {
                tags.untag(doneWith, tagged);
            } else if (done != null) {
                many.undo(done, doneWith);
            }
            int count = doneWith.size();
            did(null, List.of());
            kit.say("lists", "many.undone", count);
        });
    }

    private void did(UndoableWork.Kind kind, List<Long> ids) {
        done = kind;
        tagged = null;
        doneWith = new ArrayList<>(ids);
    }

    /** What is ticked stays so where nothing could be done. */
    private void run(Work work) {
        List<Long> ids = chosen();
        if (attempt(() -> {
            if (ids.isEmpty()) {
                throw new BadInput(null, "many.none");
            }
            work.with(ids);
        })) {
            kept = new LinkedHashSet<>();
        } else {
            kept = new LinkedHashSet<>(ids);
        }
    }

    private boolean attempt(Runnable work) {
        isRefused = false;
        try {
            work.run();
            return true;
        } catch (BadInput refused) {
            kit.show("lists", refused);
        } catch (NotFound gone) {
            kit.show("lists", new BadInput(null, "many.gone"));
        }
        isRefused = true;
        return false;
    }

    private static List<Long> chosen() {
        return TickedRows.ids(CHOSEN, ManyConcerns.MOST);
    }

    /** @return whether a concern is ticked when the page is drawn again */
    public boolean isChosen(long id) {
        return kept.contains(id);
    }

    /** @return whether nothing could be done: what was typed stays in view */
    public boolean isRefused() {
        return isRefused;
    }

    /** @return whether what was done last can be undone */
    public boolean isUndoable() {
        return !doneWith.isEmpty();
    }

    /** @return whether lines to close are shown, or why there are none */
    public boolean isClosing() {
        return !getLines().isEmpty() || !getLeft().isEmpty();
    }

    /** @return a line for each concern that can be closed together */
    public List<ClosingLine> getLines() {
        return lines == null ? List.of() : lines;
    }

    /** @return those that are closed on their own page alone, with the reason in words */
    public List<Left> getLeft() {
        return left == null
                ? List.of()
                : left.stream()
                        .map(each -> new Left(
                                each.id(),
                                Texts.of("lists").get("many.left." + each.whyNot(), Long.toString(each.id()))))
                        .collect(Collectors.toList());
    }

    public Outcome[] getOutcomes() {
        return Outcome.values();
    }

    /** @return what is said beside the field of a tag */
    public String getTagHint() {
        return Texts.of("lists").get("many.tag.hint", Tag.LONGEST);
    }

    /** @return the tags that the school has, to choose from */
    public List<String> getTagNames() {
        return tags.all().stream().map(ConcernTags.Named::name).toList();
    }

    public Long getOwner() {
        return owner;
    }

    public void setOwner(Long owner) {
        this.owner = owner;
    }

    public String getTagName() {
        return tagName;
    }

    public void setTagName(String tagName) {
        this.tagName = tagName;
    }

    /** What is done with those that are ticked. */
    private interface Work {

        void with(List<Long> ids);
    }

    /** A concern that is closed on its own page alone, and why. */
    public record Left(long id, String words) {}
}
