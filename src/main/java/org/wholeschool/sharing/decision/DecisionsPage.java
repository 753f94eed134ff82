package org.wholeschool.sharing.decision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.home.HomeRow;
import org.wholeschool.access.home.HomeWork;
import org.wholeschool.access.menu.MenuCount;
import org.wholeschool.agency.Agencies;
import org.wholeschool.platform.Texts;

/** The register of decisions, and the agencies for which one begins; home and menu say what waits. */
@Named
@RequestScoped
public class DecisionsPage implements MenuCount, HomeWork {

    private static final Set<Role> WRITERS = EnumSet.of(Role.LEAD, Role.DEPUTY);
    private static final Set<Role> READERS = EnumSet.of(Role.LEAD, Role.DEPUTY, Role.HEAD);

    @Inject
    private DecisionRegister register;

    @Inject
    private Agencies agencies;

    @Inject
    private Actors actors;

    private List<DecisionView.Row> rows;
    private DecisionRegister.Waiting waiting;

    /** @return the register; without about whom for those who oversee */
    public List<DecisionView.Row> getRows() {
        if (rows == null) {
            rows = isReader() ? register.all() : register.counted();
        }
        return rows;
    }

    private DecisionRegister.Waiting waiting() {
        if (waiting == null) {
            waiting = isReader() ? register.waiting() : new DecisionRegister.Waiting(0, 0, 0);
        }
        return waiting;
    }

    private String words() {
        return Texts.of("decision").get("home", waiting().all(), waiting().late());
    }

    @Override
    public String countedPage() {
        return "/sharing/decisions.xhtml";
    }

    @Override
    public MenuCount.Waiting countWaiting() {
        return waiting().all() == 0
                ? MenuCount.Waiting.NOTHING
                : new MenuCount.Waiting(waiting().all(), waiting().late() > 0, words());
    }

    @Override
    public String workPage() {
        return countedPage();
    }

    @Override
    public List<HomeRow> findWork() {
        return waiting().all() == 0
                ? List.of()
                : List.of(new HomeRow(
                        "decisions",
                        words(),
                        "",
                        workPage(),
                        Texts.of("decision").get("home.open"),
                        waiting().late() > 0));
    }

    /** @return agencies in use, the usual ones first */
    public List<Agencies.Line> getAgencies() {
        return agencies.all().stream().filter(Agencies.Line::active).toList();
    }

    public boolean isReader() {
        return !Collections.disjoint(actors.current().roles(), READERS);
    }

    public boolean isWriter() {
        return !Collections.disjoint(actors.current().roles(), WRITERS);
    }
}
