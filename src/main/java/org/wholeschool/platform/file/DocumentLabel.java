package org.wholeschool.platform.file;

/** Words that a document's block has from us and not from the document; the page that shows it has their texts. */
public enum DocumentLabel {
    FROM,
    REPLY_TO,
    TO,
    CC,
    BCC,
    DATE,
    SUBJECT,

    /** Parts of a Word document that are beside its text. */
    HEADER,
    FOOTER,
    FOOTNOTES,
    ENDNOTES,
    COMMENTS,

    /** The files that a mail brings. */
    ATTACHMENTS,

    /** What a sheet of a workbook is. */
    SHEET,
    HIDDEN_SHEET,

    /** What is in the original and is not shown; a block says how many. */
    OBJECT,
    ACTIVE,
    EXTERNAL_PICTURE,
    OTHER_PICTURE,
    MORE_PICTURES,
    MORE_TEXT,
    MORE_ROWS,
    MORE_COLUMNS,
    MORE_FILES
}
