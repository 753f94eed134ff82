package org.wholeschool.training;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.wholeschool.platform.web.ListImportPage;
import org.wholeschool.school.Schools;

/** A list of who did which course when: chosen, looked at, taken in, taken back. */
@Named
@ViewScoped
public class TrainingImportPage extends ListImportPage<TrainingImports.Checked, TrainingImports.Line> {

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
    protected TrainingImports.Checked check(byte[] list) {
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
    protected List<TrainingImports.Line> listsBefore() {
        return imports.latest();
    }

    @Override
    protected ZoneId zone() {
        return schools.profile().zone();
    }

    public String words(TrainingImports.Refused row) {
        return why(row.reason());
    }

    /** @return the words of the button that takes a list back, for those who hear the page */
    public String undoing(TrainingImports.Line list) {
        return undoingOf(list.fileName());
    }

    public String day(LocalDate day) {
        return TrainingWords.day(day);
    }
}
