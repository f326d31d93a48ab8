package id.sinergi.portal.overview;

/**
 * Whose numbers a dashboard shows.
 *
 * @param id of the facility, name of the regional office; empty for the nation
 */
record Place(Kind kind, String id) {

    static final Place NATION = new Place(Kind.NATION, "");

    static Place office(String name) {
        return new Place(Kind.OFFICE, name);
    }

    static Place facility(String id) {
        return new Place(Kind.FACILITY, id);
    }

    /** What is asked of the reporting service, such as {@code /series} of it. */
    Asking asking(String what) {
        Asking whole = new Asking("/api/v1/dashboards" + kind.path);
        return (kind == Kind.NATION ? whole : whole.at(id)).then(what);
    }

    /** What kind of scope. */
    enum Kind {
        NATION("/national"),
        OFFICE("/regional-offices"),
        FACILITY("/facilities");

        private final String path;

        Kind(String path) {
            this.path = path;
        }
    }
}
