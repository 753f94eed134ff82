package org.wholeschool.casework.export;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.wholeschool.platform.crypto.EncryptedBytes;
import org.wholeschool.platform.persistence.SchoolOwned;

/** A piece of one volume of a file. */
@Entity
@Table(name = "table_export_piece")
public class TableExportPiece extends SchoolOwned {

    /** As for attachments: whatever goes through many of them holds pieces and not files. */
    static final int BYTES = 256 * 1024;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "export_id")
    @SuppressWarnings("unused") // queries read it
    private TableExport export;

    @SuppressWarnings("unused") // queries read it
    private int run;

    @SuppressWarnings("unused") // queries read it
    private int volume;

    @SuppressWarnings("unused") // queries read it
    private int position;

    @Convert(converter = EncryptedBytes.class)
    @SuppressWarnings("unused") // queries read it
    private byte[] content;

    protected TableExportPiece() {}

    TableExportPiece(TableExport export, int run, int volume, int position, byte[] content) {
        this.export = export;
        this.run = run;
        this.volume = volume;
        this.position = position;
        this.content = content;
    }
}
