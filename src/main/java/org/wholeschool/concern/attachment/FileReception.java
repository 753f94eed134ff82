package org.wholeschool.concern.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.config.FileSettings;
import org.wholeschool.platform.file.Decoder;
import org.wholeschool.platform.file.DecoderProgram;
import org.wholeschool.platform.file.FileCheck;
import org.wholeschool.platform.file.FileKind;
import org.wholeschool.platform.file.FileName;

/**
 * What happens to a file before it is kept, and outside any transaction because it takes a second: its name and content
 * are looked at, and its pages are drawn or its words read. HEIC, WebP and old Office files are refused with a sentence
 * that says what to do instead.
 */
@ApplicationScoped
public class FileReception {

    @Inject
    private Decoder decoder;

    /** @return so many bytes at most may be sent. */
    static long mostBytes() {
        return FileSettings.megabytes() * 1024L * 1024L;
    }

    /**
     * @param name what it is called
     * @param content all of it
     * @return it, as it can be kept
     * @throws BadInput where it cannot be taken; the sentence says why
     */
    public ReceivedFile receive(String name, byte[] content) {
        String checked = FileName.checked(name);
        FileKind kind = FileCheck.kind(checked, content, mostBytes());
        if (!kind.isDecoded()) {
            return new ReceivedFile(checked, kind, content, 0, List.of(), null);
        }
        DecoderProgram.Drawn drawn = decoder.draw(kind, content);
        return new ReceivedFile(checked, kind, content, drawn.total(), drawn.drawn(), drawn.words());
    }
}
