package org.wholeschool.school.rota;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.listimport.CheckedList;
import org.wholeschool.platform.listimport.RefusedLine;
import org.wholeschool.platform.web.ListImportPage;
import org.wholeschool.school.Schools;

/** A rota as a list: chosen, looked at, taken in from a day on, taken back. */
@Named
@ViewScoped
public class RotaImportPage extends ListImportPage<CheckedList<RotaImports.Ready, RefusedLine>, RotaImports.Line> {

    private static final long serialVersionUID = 1L;

    @Inject
    private RotaImports imports;

    @Inject
    private Schools schools;

    private LocalDate begins;

    @Override
    protected String feature() {
        return "rota";
    }

    @Override
    protected CheckedList<RotaImports.Ready, RefusedLine> check(byte[] list) {
        return imports.check(list, begins);
    }

    @Override
    protected int takeIn(String name, byte[] list) {
        return imports.take(name, list, begins).ready().size();
    }

    @Override
    protected int takeBack(long list) {
        return imports.undo(list);
    }

    @Override
    protected List<RotaImports.Line> listsBefore() {
        return imports.latest();
    }

    @Override
    protected ZoneId zone() {
        return schools.profile().zone();
    }

    public String day(LocalDate day) {
        return SchoolDates.DATE.format(day);
    }

    /** @return the weekdays of a row, in words */
    public String weekdays(RotaImports.Ready row) {
        return row.watches().stream()
                .map(watch -> DayOfWeek.of(watch.weekday()).getDisplayName(TextStyle.SHORT, Locale.UK))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    public LocalDate getBegins() {
        return begins;
    }

    public void setBegins(LocalDate begins) {
        this.begins = begins;
    }
}
