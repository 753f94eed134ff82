package org.wholeschool.concern.followup.action;

import java.time.LocalDate;
import org.wholeschool.platform.RoomOnly;

/** The fields of a form that a template for a common action fills. */
@RoomOnly
public interface TemplateFields {

    /** @return which template was chosen, or null */
    String getTemplate();

    String getTask();

    void setTask(String task);

    LocalDate getDue();

    void setDue(LocalDate due);

    /** @return whether a person chose the due date, so that it stays */
    @RoomOnly
    default boolean isDueChosen() {
        return getDue() != null;
    }
}
