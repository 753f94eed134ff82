package org.wholeschool.platform.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;

/** The page that shows the kit. Its form keeps nothing; it is there to be tried, right and wrong. */
@Named
@ViewScoped
public class KitPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PageKit kit;

    private String text;
    private String address;
    private String lines;
    private String kind;
    private String how;
    private List<String> which = new ArrayList<>();
    private LocalDate day;
    private LocalTime time;
    private boolean told;
    private transient Part file;
    private int page = 1;

    /**
     * Takes what the fields took, and shows what a service would say that could not take it: a day that has not come
     * yet.
     */
    public void send() {
        file = null;
        if (day != null && day.isAfter(Now.day(ZoneOffset.UTC))) {
            kit.show("platform", new BadInput("day", "kit.form.future"));
        } else {
            kit.say("platform", "kit.form.taken");
        }
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getLines() {
        return lines;
    }

    public void setLines(String lines) {
        this.lines = lines;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getHow() {
        return how;
    }

    public void setHow(String how) {
        this.how = how;
    }

    public List<String> getWhich() {
        return which;
    }

    public void setWhich(List<String> which) {
        this.which = which;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public LocalTime getTime() {
        return time;
    }

    public void setTime(LocalTime time) {
        this.time = time;
    }

    public boolean isTold() {
        return told;
    }

    public void setTold(boolean told) {
        this.told = told;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
