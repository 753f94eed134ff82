package org.wholeschool.concern.attachment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wholeschool.concern.record.WhenWords;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Schools;

/**
 * The part of a concern's page that lists its documents and pictures. It shows none of them: each is opened on a page
 * of its own.
 */
@Named
@RequestScoped
public class AttachedFilesPage {

    @Inject
    private ConcernFiles files;

    @Inject
    private Schools schools;

    private ConcernFiles.Listed listed;

    /**
     * @param concern the concern's number
     * @return its files
     */
    public List<ConcernFiles.FileLine> files(String concern) {
        return listed(concern).files();
    }

    /**
     * @param concern the concern's number
     * @return whether files may be added to a concern of its kind
     */
    public boolean on(String concern) {
        return listed(concern).on();
    }

    private ConcernFiles.Listed listed(String concern) {
        if (listed == null) {
            listed = files.of(Long.parseLong(concern));
        }
        return listed;
    }

    /** Lists anew, after one has been added. */
    public void refresh() {
        listed = null;
    }

    /**
     * @param file one of the files
     * @return what it is, who added it and when; of one that is gone, who took it away, when and why
     */
    public String words(ConcernFiles.FileLine file) {
        WhenWords when = new WhenWords(schools.profile().zone());
        Texts texts = Texts.of("attachment");
        String added = texts.get(
                "file.added",
                texts.get("kind." + file.kind()),
                file.sizeWords(),
                file.addedBy(),
                when.of(file.addedAt()));
        if (file.isPurged()) {
            return added + " "
                    + texts.get("file.purged." + file.purgedBecause(), file.purgedBy(), when.of(file.purgedAt()));
        }
        return file.quarantined()
                ? added + " " + texts.get("file.quarantined", file.quarantinedBy(), when.of(file.quarantinedAt()))
                : added;
    }
}
