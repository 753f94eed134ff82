package org.wholeschool.concern.attachment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.config.FileSettings;

/**
 * What the part of a page says in which documents and pictures are chosen; its script sends them and lists what waits.
 */
@Named
@RequestScoped
public class FormFilesPage {

    public long getMostBytes() {
        return FileReception.mostBytes();
    }

    public String getTooLarge() {
        return Texts.of("attachment").get("file.tooLarge", FileSettings.megabytes());
    }

    /** @return what is taken, where a lead adds it to a concern */
    public String getLeadsHint() {
        return Texts.of("attachment").get("list.add.hint", FileSettings.megabytes(), FileSettings.perConcern());
    }

    public String getHint() {
        return Texts.of("attachment").get("form.hint", FileSettings.megabytes(), FileSettings.perConcern());
    }
}
