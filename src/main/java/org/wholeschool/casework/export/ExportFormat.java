package org.wholeschool.casework.export;

/** What kind of file a table becomes. */
public enum ExportFormat {
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PDF("pdf", "application/pdf");

    private final String ending;
    private final String type;

    ExportFormat(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    /** @return how the file's name ends */
    public String ending() {
        return ending;
    }

    /** @return its media type */
    public String type() {
        return type;
    }
}
