package org.wholeschool.concern.mine;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wholeschool.access.home.HomeRow;
import org.wholeschool.access.home.HomeWork;
import org.wholeschool.platform.Texts;

/** Tells a lead on the home page in how many concerns something was added that no lead has read. */
@Named
@RequestScoped
public class WaitingAdditions implements HomeWork {

    @Inject
    private Additions additions;

    private Long count;

    private long count() {
        if (count == null) {
            count = additions.waiting();
        }
        return count;
    }

    @Override
    public String workPage() {
        return "/concern/additions.xhtml";
    }

    @Override
    public List<HomeRow> findWork() {
        Texts texts = Texts.of("mine");
        return count() == 0
                ? List.of()
                : List.of(
                        HomeRow.of("additions", texts.get("waiting", count()), workPage(), texts.get("waiting.read")));
    }
}
