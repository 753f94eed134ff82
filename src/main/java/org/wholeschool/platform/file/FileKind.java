package org.wholeschool.platform.file;

/** What a file is, as its content says; the kinds that are taken. */
public enum FileKind {
    JPEG("jpg"),
    PNG("png"),
    GIF("gif"),
    PDF("pdf"),
    TEXT("txt");

    private final String ending;

    FileKind(String ending) {
        this.ending = ending;
    }

    /** @return how the name of such a file ends, without a dot. */
    public String ending() {
        return ending;
    }

    /** @return whether it has to be decoded before anybody can look at it; a text is shown as the words that it is. */
    public boolean isDrawn() {
        return this != TEXT;
    }

    /** @return whether it is one picture; its pages have no numbers then. */
    public boolean isPicture() {
        return this == JPEG || this == PNG || this == GIF;
    }
}
