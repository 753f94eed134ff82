package org.wholeschool.casework.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.wholeschool.access.home.HomeRow;
import org.wholeschool.access.home.HomeWork;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Schools;

/** Shows owners on home which of their files are ready and were not opened, and which could not be made. */
@RequestScoped
public class ExportWork implements HomeWork {

    /** The latest; "Your files" has all of them. */
    private static final int MOST = 3;

    private final Texts texts = Texts.of("export");

    @Inject
    private Exports exports;

    @Inject
    private Schools schools;

    @Override
    public String workPage() {
        return "/casework/export.xhtml";
    }

    @Override
    public List<HomeRow> findWork() {
        return exports.mine().stream()
                .filter(ExportLine::isNews)
                .limit(MOST)
                .map(this::row)
                .toList();
    }

    private HomeRow row(ExportLine line) {
        String until = SchoolDates.WEEKDAY_DATE_TIME.format(
                line.until().atZone(schools.profile().zone()));
        return new HomeRow(
                "export-" + line.id(),
                texts.get(
                        "home." + line.state(),
                        texts.get("source." + line.source()),
                        texts.get("format." + line.format())),
                line.isReady() ? texts.get("until", until) : "",
                workPage() + "?id=" + line.id(),
                texts.get("home.act." + line.state()),
                false);
    }
}
