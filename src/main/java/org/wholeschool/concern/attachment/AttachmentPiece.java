package org.wholeschool.concern.attachment;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.wholeschool.platform.crypto.EncryptedBytes;
import org.wholeschool.platform.persistence.SchoolOwned;

/** A piece of a file or of one of its pages, written once. */
@Entity
@Table(name = "attachment_piece")
class AttachmentPiece extends SchoolOwned {

    /**
     * Whatever goes through many of them holds pieces and not files: the change of keys, which takes 200 at a time, up
     * to 50 MB however large each file is.
     */
    static final int BYTES = 256 * 1024;

    /** The part that is what was sent in. Parts from 1 on are its pages, or the pictures between its words. */
    static final int ORIGINAL = 0;

    /** The part that is what a Word, Excel or mail file says. */
    static final int WORDS = -1;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "attachment_id")
    @SuppressWarnings("unused") // queries read it
    private Attachment attachment;

    @SuppressWarnings("unused") // queries read it
    private int part;

    @SuppressWarnings("unused") // queries read it
    private int position;

    @Convert(converter = EncryptedBytes.class)
    @SuppressWarnings("unused") // queries read it
    private byte[] content;

    protected AttachmentPiece() {}

    AttachmentPiece(Attachment attachment, int part, int position, byte[] content) {
        this.attachment = attachment;
        this.part = part;
        this.position = position;
        this.content = content;
    }

    /** @return the contents of pieces in their order as one. */
    static byte[] joined(List<byte[]> contents) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        contents.forEach(whole::writeBytes);
        return whole.toByteArray();
    }
}
