package org.wholeschool.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.wholeschool.access.home.HomeRow;
import org.wholeschool.access.home.HomeWork;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;

/** Says on home whether the audit trail is intact; where it is not, that comes before everything else. */
@Named
@RequestScoped
public class ChainWork implements HomeWork {

    @Inject
    private ChainChecks checks;

    private Optional<ChainChecks.Checked> last;

    private Optional<ChainChecks.Checked> last() {
        if (last == null) {
            last = checks.lastFound();
        }
        return last;
    }

    @Override
    public String workPage() {
        return "/audit/chain.xhtml";
    }

    @Override
    public List<HomeRow> findWork() {
        Texts texts = Texts.of("audit");
        return last().filter(found -> !found.state().isWhole()).stream()
                .map(found -> new HomeRow(
                        "broken-chain",
                        texts.get("home.broken"),
                        texts.get("home.broken.do"),
                        workPage(),
                        texts.get("home.broken.open"),
                        true))
                .toList();
    }

    /** @return when the trail was checked last and what was found, in a sentence */
    public String getSays() {
        Texts texts = Texts.of("audit");
        return last().map(found -> texts.get(
                        found.state().isWhole() ? "home.whole" : "home.not-whole",
                        SchoolDates.WEEKDAY_LONG_DAY_TIME.format(found.at())))
                .orElseGet(() -> texts.get("home.never"));
    }
}
