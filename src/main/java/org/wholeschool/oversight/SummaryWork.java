package org.wholeschool.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.wholeschool.access.home.HomeRow;
import org.wholeschool.access.home.HomeWork;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;

/** Tells the head on home that the summary of the last month waits to be read. */
@RequestScoped
public class SummaryWork implements HomeWork {

    @Inject
    private MonthlySummary summaries;

    @Override
    public String workPage() {
        return "/oversight/summary.xhtml";
    }

    @Override
    public List<HomeRow> findWork() {
        Texts texts = Texts.of("oversight");
        return summaries.unread().stream()
                .map(month -> HomeRow.of(
                        "summary",
                        texts.get("home.summary", SchoolDates.MONTH.format(month)),
                        workPage() + "?month=" + month,
                        texts.get("home.summary.read")))
                .toList();
    }
}
