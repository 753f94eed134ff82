package org.wholeschool.concern.attachment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The part of a page that tells whoever logged a concern which files of theirs are with it. */
@Named
@RequestScoped
public class OwnFilesPage {

    @Inject
    private AddedFiles files;

    private List<AddedFiles.AddedFile> added;

    /**
     * @param concern the number of a concern that whoever asks has logged
     * @return the files that they added
     */
    public List<AddedFiles.AddedFile> files(String concern) {
        if (added == null) {
            added = files.receipt(Long.parseLong(concern));
        }
        return added;
    }
}
