package org.wholeschool.access.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.menu.MenuGroup;
import org.wholeschool.access.permit.PageAccess;

/** Lists on home what waits for the reader. Everything is asked once in a request. */
@Named
@RequestScoped
public class HomeNow {

    @Inject
    private Actors actors;

    @Inject
    @Any
    private Instance<HomeWork> sources;

    private List<HomeRow> rows;

    /** @return what waits, the most urgent first */
    public List<HomeRow> getRows() {
        if (rows == null) {
            rows = collect(sources, actors.current().roles());
        }
        return rows;
    }

    static List<HomeRow> collect(Iterable<HomeWork> sources, Set<Role> roles) {
        List<String> menu = MenuGroup.allPages();
        return StreamSupport.stream(sources.spliterator(), false)
                .filter(source -> PageAccess.permits(source.workPage(), roles))
                .sorted(Comparator.comparingInt((HomeWork source) -> menu.indexOf(source.workPage()))
                        .thenComparing(HomeWork::workPage))
                .flatMap(source -> source.findWork().stream())
                .sorted(Comparator.comparing(row -> !row.urgent()))
                .toList();
    }
}
