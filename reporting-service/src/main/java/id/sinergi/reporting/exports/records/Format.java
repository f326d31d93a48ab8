package id.sinergi.reporting.exports.records;

/** As what records are exported. */
enum Format {
    CSV(Format.CSV_TYPE),
    XLSX(Format.XLSX_TYPE);

    static final String CSV_TYPE = "text/csv;charset=UTF-8";
    static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }
}
