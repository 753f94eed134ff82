package org.wholeschool.school.category;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.wholeschool.platform.persistence.SchoolOwned;

/** What a concern is about. Its scope decides whether it may enter a pattern. */
@Entity
public class Category extends SchoolOwned {

    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private CategoryScope scope;

    @Enumerated(EnumType.STRING)
    private CategoryGroup categoryGroup;

    private int position;

    @SuppressWarnings("unused") // queries read it
    private boolean fromImport;

    private boolean urgent;

    private LocalDate closedOn;

    @Enumerated(EnumType.STRING)
    private FilesRule files;

    @Enumerated(EnumType.STRING)
    private SexualKind sexualKind;

    protected Category() {}

    /**
     * @param code the same for ever
     * @param name as staff read it
     * @param scope context or casework
     * @param categoryGroup one of the five groups
     * @param position order in lists
     */
    public Category(String code, String name, CategoryScope scope, CategoryGroup categoryGroup, int position) {
        this.code = code;
        this.name = name;
        this.scope = scope;
        this.categoryGroup = categoryGroup;
        this.position = position;
        this.files = FilesRule.atFirst(code, categoryGroup);
        this.sexualKind = SexualKind.atFirst(code, categoryGroup);
    }

    /**
     * Says whether a concern of this kind cannot wait.
     *
     * @param cannotWait true where more and more people are told of one that nobody acknowledges
     * @return this category
     */
    public Category urgent(boolean cannotWait) {
        urgent = cannotWait;
        return this;
    }

    public boolean isUrgent() {
        return urgent;
    }

    /** The school has it because of another system's log: it is not offered when somebody logs a concern. */
    public void cameFromImport() {
        fromImport = true;
    }

    void rename(String newName) {
        name = newName;
    }

    void move(int newPosition) {
        position = newPosition;
    }

    /** It is about the same as one that was closed: where both are sexual, it counts as the same kind. */
    void follow(Category old) {
        if (sexualKind != null && old.sexualKind != null) {
            sexualKind = old.sexualKind;
        }
        if (!old.takesFiles()) {
            files = old.files;
        }
    }

    /** From this day on it is not offered; null opens it again. */
    void close(LocalDate firstDayClosed) {
        closedOn = firstDayClosed;
    }

    void setFilesRule(FilesRule rule) {
        files = rule;
    }

    /**
     * @return whether documents and pictures may be added to a concern of this kind, and whether the school can change
     *     that
     */
    public FilesRule filesRule() {
        return files;
    }

    /** @return whether they may be */
    public boolean takesFiles() {
        return files == FilesRule.ON;
    }

    /** @return what it counts as where sexual categories are told apart; null for one of another group */
    public SexualKind getSexualKind() {
        return sexualKind;
    }

    public LocalDate getClosedOn() {
        return closedOn;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public CategoryScope getScope() {
        return scope;
    }

    public CategoryGroup getCategoryGroup() {
        return categoryGroup;
    }

    public int getPosition() {
        return position;
    }
}
