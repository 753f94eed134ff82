package org.wholeschool.training;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.wholeschool.platform.listimport.CheckedList;
import org.wholeschool.platform.listimport.ListLine;
import org.wholeschool.platform.listimport.RefusedLine;
import org.wholeschool.platform.web.ListImportPage;
import org.wholeschool.school.Schools;

/** A list of who did which course when: chosen, looked at, taken in, taken back. */
@Named
@ViewScoped
public class TrainingImportPage extends ListImportPage<CheckedList<TrainingImports.Ready, RefusedLine>, ListLine> {

    private static final long serialVersionUID = 1L;

    @Inject
    private TrainingImports imports;

    @Inject
    private Schools schools;

    @Override
    protected String feature() {
        return "training";
    }

    @Override
    protected CheckedList<TrainingImports.Ready, RefusedLine> check(byte[] list) {
        return imports.check(list);
    }

    @Override
    protected int takeIn(String name, byte[] list) {
        return imports.take(name, list).ready().size();
    }

    @Override
    protected int takeBack(long list) {
        return imports.undo(list);
    }

    @Override
    protected List<ListLine> listsBefore() {
        return imports.latest();
    }

    @Override
    protected ZoneId zone() {
        return schools.profile().zone();
    }

    public String day(LocalDate day) {
        return TrainingWords.day(day);
    }
}
