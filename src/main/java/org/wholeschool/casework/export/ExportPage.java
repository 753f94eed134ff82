package org.wholeschool.casework.export;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.wholeschool.access.Address;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.tablefile.TablePdf;
import org.wholeschool.platform.web.Download;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;

/** How far a file is, and taking it. */
@Named
@ViewScoped
public class ExportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String HERE = "/casework/export.xhtml?faces-redirect=true&id=";

    @Inject
    private transient Exports exports;

    @Inject
    private transient ExportJob job;

    @Inject
    private transient ExportSources sources;

    @Inject
    private transient Schools schools;

    @Inject
    private transient PageKit kit;

    private String id;
    private boolean deleted;
    private transient ExportLine line;

    /** Reads how far it is; 404 where they have no such file. */
    public void open() {
        line = exports.one(number());
    }

    private long number() {
        return Address.id(id, "export");
    }

    /** @return the way on once it is being made; to the question who they are where that has to be asked again */
    public String confirm() {
        try {
            exports.confirm(number());
        } catch (BadInput notFresh) {
            return "/access/confirm.xhtml?faces-redirect=true&back=/casework/export.xhtml?id=" + number();
        }
        job.start(number());
        return HERE + number();
    }

    /** Sends one volume of it, or says why it is no longer there. */
    public void take(int volume) {
        ExportLine taken = exports.one(number());
        Optional<byte[]> content = exports.take(number(), volume);
        if (content.isEmpty()) {
            kit.show("export", new BadInput(null, "withdrawn"));
            line = exports.one(number());
            return;
        }
        String part = taken.volumes() > 1 ? "-volume-" + volume : "";
        Download.stream(
                taken.source() + "-" + Now.day(schools.profile().zone()) + part + "."
                        + taken.format().ending(),
                taken.format().type(),
                to -> to.write(content.get()));
    }

    /** Deletes it; the page then says so. */
    public void delete() {
        // The way back is where it was asked for.
        line = exports.one(number());
        exports.delete(number());
        deleted = true;
    }

    public boolean isDeleted() {
        return deleted;
    }

    public ExportLine getLine() {
        if (line == null) {
            open();
        }
        return line;
    }

    /** @return the page on which it was asked for, from the application's root on */
    public String getBack() {
        return sources.named(getLine().source()).page(getLine().question());
    }

    /** @return the page of the menu to which that page belongs */
    public String getMenuPage() {
        return sources.named(getLine().source()).menuPage();
    }

    /** @return what that page is called, on the way to it */
    public String getBackWords() {
        return Texts.of("export").get("back." + getLine().source());
    }

    /** @return each volume with its rows */
    public List<Volume> getVolumes() {
        return IntStream.rangeClosed(1, getLine().volumes())
                .mapToObj(number -> new Volume(number, label(number)))
                .toList();
    }

    private String label(int number) {
        Texts texts = Texts.of("export");
        ExportLine shown = getLine();
        return shown.volumes() == 1
                ? texts.get("take." + shown.format())
                : texts.get(
                        "take.volume",
                        number,
                        (number - 1) * TablePdf.VOLUME + 1,
                        Math.min(number * TablePdf.VOLUME, shown.total()));
    }

    /** @return what it is and how people are named in it */
    public String getAbout() {
        return about(getLine());
    }

    /** @return what a file is and how people are named in it */
    public String about(ExportLine shown) {
        Texts texts = Texts.of("export");
        return texts.get(
                "about",
                texts.get("source." + shown.source()),
                texts.get("format." + shown.format()),
                texts.get("names." + shown.names()));
    }

    /** @return the moment in words */
    public String when(Instant moment) {
        return SchoolDates.WEEKDAY_DATE_TIME.format(
                moment.atZone(schools.profile().zone()));
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** A volume of a file. */
    public record Volume(int number, String label) {}
}
