package org.wholeschool.platform.web;

import jakarta.faces.component.html.HtmlInputFile;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;

/**
 * Lets go of a file that was chosen before its field is drawn again. The field would keep it in the state of the page
 * where another field was wrong, and no browser shows again which file it was.
 */
public class FilesLetGo implements SystemEventListener {

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof HtmlInputFile;
    }

    @Override
    public void processEvent(SystemEvent event) {
        HtmlInputFile field = (HtmlInputFile) event.getSource();
        field.setSubmittedValue(null);
        field.setValue(null);
        field.setLocalValueSet(false);
    }
}
