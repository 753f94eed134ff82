package org.wholeschool.platform.file;

/** What a file is, as its content says; the kinds that are taken. */
public enum FileKind {
    JPEG("jpg"),
    PNG("png"),
    GIF("gif"),
    PDF("pdf"),
    TEXT("txt"),
    WORD("docx"),
    EXCEL("xlsx"),
    MAIL("eml"),
    OUTLOOK("msg");

    private final String ending;

    FileKind(String ending) {
        this.ending = ending;
    }

    /** @return how the name of such a file ends, without a dot. */
    public String ending() {
        return ending;
    }

    /** @return whether it has to be decoded before anybody can look at it; a text is shown as the words that it is. */
    public boolean isDecoded() {
        return this != TEXT;
    }

    /** @return whether its words and tables are read, and shown as such; other kinds are shown as pictures. */
    public boolean isRead() {
        return this == WORD || this == EXCEL || this == MAIL || this == OUTLOOK;
    }

    /** @return whether it is one picture; its pages have no numbers then. */
    public boolean isPicture() {
        return this == JPEG || this == PNG || this == GIF;
    }
}
