package org.wholeschool.access.saved;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.wholeschool.access.NotFound;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.web.PageKit;

/** On a list: the filters that are saved for it, and how one is saved, renamed, shared and deleted. */
@Named
@ViewScoped
public class SavedFiltersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SavedFilters filters;

    @Inject
    private PageKit kit;

    private transient String filterName;
    private boolean shared;
    private Long chosen;
    private transient String newName;
    private Long deleted;
    private boolean isRefused;
    private transient List<SavedFilters.Line> lines;

    /** @return the filters of a list */
    public List<SavedFilters.Line> of(String list) {
        if (lines == null) {
            lines = filters.of(list);
        }
        return lines;
    }

    /** @return whether that filter is what the page shows */
    public boolean isShown(SavedFilters.Line line, String query) {
        return line.query().equals(query);
    }

    /** Saves what the page shows. */
    public void save(String list, String query) {
        run(() -> {
            filters.save(list, filterName, query, shared);
            kit.say("lists", shared ? "saved.shared" : "saved.done", filterName.strip());
            filterName = null;
            shared = false;
        });
    }

    /** Gives the chosen filter another name. */
    public void rename() {
        run(() -> {
            filters.rename(needed(), newName);
            kit.say("lists", "saved.renamed", newName.strip());
            newName = null;
        });
    }

    /** Shares the chosen filter, or keeps it for its owner again. */
    public void share() {
        run(() -> {
            boolean isNow = filters.share(needed());
            kit.say("lists", isNow ? "saved.team" : "saved.kept");
        });
    }

    /** Deletes the chosen filter. */
    public void remove() {
        run(() -> {
            long id = needed();
            filters.remove(id);
            deleted = id;
            chosen = null;
            kit.say("lists", "saved.removed");
        });
    }

    /** Restores what was deleted just now. */
    public void undo() {
        run(() -> {
            if (deleted != null) {
                filters.restore(deleted);
                deleted = null;
                kit.say("lists", "saved.restored");
            }
        });
    }

    private void run(Runnable action) {
        try {
            isRefused = false;
            action.run();
        } catch (BadInput refused) {
            isRefused = true;
            kit.show("lists", refused);
        } catch (NotFound gone) {
            isRefused = true;
            kit.show("lists", new BadInput("saved", "saved.gone"));
        }
        lines = null;
    }

    private long needed() {
        if (chosen == null) {
            throw new BadInput("saved", "saved.choose");
        }
        return chosen;
    }

    /** @return whether something was deleted just now that can be restored */
    public boolean isUndoable() {
        return deleted != null;
    }

    /** @return whether what was typed could not be taken: it stays in view */
    public boolean isRefused() {
        return isRefused;
    }

    public String getFilterName() {
        return filterName;
    }

    public void setFilterName(String filterName) {
        this.filterName = filterName;
    }

    public boolean isShared() {
        return shared;
    }

    public void setShared(boolean shared) {
        this.shared = shared;
    }

    public Long getChosen() {
        return chosen;
    }

    public void setChosen(Long chosen) {
        this.chosen = chosen;
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String newName) {
        this.newName = newName;
    }
}
