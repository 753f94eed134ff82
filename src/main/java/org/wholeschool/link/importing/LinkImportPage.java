package org.wholeschool.link.importing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.listimport.CheckedList;
import org.wholeschool.platform.listimport.ListLine;
import org.wholeschool.platform.web.ListImportPage;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;

/** A list of links: chosen, looked at, taken in, taken back. */
@Named
@ViewScoped
public class LinkImportPage extends ListImportPage<CheckedList<LinkListCheck.Ready, LinkListCheck.Refused>, ListLine> {

    private static final long serialVersionUID = 1L;

    @Inject
    private LinkImports imports;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    @Override
    protected String feature() {
        return "link";
    }

    @Override
    protected CheckedList<LinkListCheck.Ready, LinkListCheck.Refused> check(byte[] list) {
        return imports.check(list);
    }

    @Override
    protected int takeIn(String name, byte[] list) {
        return imports.take(name, list).ready().size();
    }

    @Override
    protected int takeBack(long list) {
        LinkImports.Undone undone = imports.undo(list);
        if (undone.kept() > 0) {
            kit.say(feature(), "import.kept", undone.kept());
        }
        return undone.gone();
    }

    @Override
    protected List<ListLine> listsBefore() {
        return imports.latest();
    }

    @Override
    protected ZoneId zone() {
        return schools.profile().zone();
    }

    /** @return each column that a list may have, with what stands in its cells */
    public List<Column> getColumns() {
        Texts words = Texts.of(feature());
        return LinkList.columns().stream()
                .map(column -> new Column(
                        column.name(),
                        words.get(column.needed() ? "import.column.needed" : "import.column.optional"),
                        cell(words, column.name())))
                .toList();
    }

    private static String cell(Texts words, String column) {
        String key = "import.cell." + column.replace(' ', '-');
        return switch (column) {
            case "kind" -> words.get(key, KindWords.all());
            case "how known" -> words.get(key, LinkList.sources());
            default -> words.get(key);
        };
    }

    public String words(LinkListRow.Why why) {
        return why(why.reason());
    }

    /** A column, as the page explains it. */
    public record Column(String name, String needed, String cell) {}
}
