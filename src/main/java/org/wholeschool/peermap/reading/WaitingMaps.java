package org.wholeschool.peermap.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.home.HomeRow;
import org.wholeschool.access.home.HomeWork;
import org.wholeschool.access.menu.MenuCount;
import org.wholeschool.platform.Texts;

/**
 * Tells leads, deputies and the head on the home page that requests for identified maps wait for them, and for what.
 */
@Named
@RequestScoped
public class WaitingMaps implements MenuCount, HomeWork {

    @Inject
    private MapReading reading;

    private MapRequestView.Waiting waiting;

    private MapRequestView.Waiting waiting() {
        if (waiting == null) {
            waiting = reading.waiting();
        }
        return waiting;
    }

    @Override
    public String countedPage() {
        return "/peermap/list.xhtml";
    }

    @Override
    public MenuCount.Waiting countWaiting() {
        long all = all();
        return new MenuCount.Waiting(all, false, Texts.of("peermap").get("menu.maps", all));
    }

    private long all() {
        return waiting().decide() + waiting().judge() + waiting().justify();
    }

    @Override
    public String workPage() {
        return countedPage();
    }

    @Override
    public List<HomeRow> findWork() {
        return all() == 0
                ? List.of()
                : List.of(HomeRow.of(
                        "maps", words(), workPage(), Texts.of("peermap").get("home.maps.open")));
    }

    private String words() {
        Texts texts = Texts.of("peermap");
        return Stream.of(
                        texts.get("home.decide", waiting().decide()),
                        texts.get("home.judge", waiting().judge()),
                        texts.get("home.justify", waiting().justify()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", ", texts.get("home.maps") + " ", ""));
    }
}
