package org.wholeschool.sharing.request;

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

/** The register of requests, and the agencies from which one is logged. */
@Named
@RequestScoped
public class RequestsPage implements MenuCount, HomeWork {

    private static final Set<Role> WRITERS = EnumSet.of(Role.LEAD, Role.DEPUTY);
    private static final Set<Role> READERS = EnumSet.of(Role.LEAD, Role.DEPUTY, Role.HEAD);

    @Inject
    private RequestRegister register;

    @Inject
    private Agencies agencies;

    @Inject
    private Actors actors;

    private List<RequestView.Row> rows;
    private List<RequestView.Counted> counted;
    private RequestRegister.Waiting waiting;

    /** @return the register, for those who may read what was asked */
    public List<RequestView.Row> getRows() {
        if (rows == null) {
            rows = isReader() ? register.all() : List.of();
        }
        return rows;
    }

    /** @return the register without content, for a data-protection officer */
    public List<RequestView.Counted> getCounted() {
        if (counted == null) {
            counted = isReader() ? List.of() : register.counted();
        }
        return counted;
    }

    private RequestRegister.Waiting waiting() {
        if (waiting == null) {
            waiting = isWriter() ? register.waiting() : new RequestRegister.Waiting(0, 0, 0);
        }
        return waiting;
    }

    private String words(long count) {
        return Texts.of("request").get("home", count, waiting().late());
    }

    @Override
    public String countedPage() {
        return "/sharing/requests.xhtml";
    }

    @Override
    public MenuCount.Waiting countWaiting() {
        return waiting().all() == 0
                ? MenuCount.Waiting.NOTHING
                : new MenuCount.Waiting(
                        waiting().all(), waiting().late() > 0, words(waiting().all()));
    }

    @Override
    public String workPage() {
        return countedPage();
    }

    /** Home says what needs an answer today; the menu counts the rest. */
    @Override
    public List<HomeRow> findWork() {
        return waiting().today() == 0
                ? List.of()
                : List.of(new HomeRow(
                        "requests",
                        words(waiting().today()),
                        "",
                        workPage(),
                        Texts.of("request").get("home.open"),
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
