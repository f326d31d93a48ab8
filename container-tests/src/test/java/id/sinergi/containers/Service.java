package id.sinergi.containers;

/** The services, by what they own. */
enum Service {
    VISITS("visit-service", 8081),
    AGREEMENTS("mou-service", 8082),
    PROGRAMMES("training-service", 8083),
    REPORTING("reporting-service", 8084);

    private final String module;
    private final int port;

    Service(String module, int port) {
        this.module = module;
        this.port = port;
    }

    /** As {@code docker compose build} calls it. */
    String image() {
        return "sinergi-" + module;
    }

    int port() {
        return port;
    }
}
