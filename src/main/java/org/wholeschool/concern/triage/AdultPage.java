package org.wholeschool.concern.triage;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Gives a concern that is about an adult who works here to the head. After that this page shows nothing of it, and no other page does. */
@Named
@ViewScoped
public class AdultPage extends CasePage {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CaseReaders keeper;

    private boolean given;

    public void give() {
        given = done(() -> keeper.giveToHead(id()));
    }

    public boolean isGiven() {
        return given;
    }
}
