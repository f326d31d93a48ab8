package id.sinergi.stack.sample;

import id.sinergi.stack.SinergiService;

/** What is imported in files. */
enum Family {
    VISITS("visits", SinergiService.VISIT_SERVICE),
    AGREEMENTS("agreements", SinergiService.MOU_SERVICE),
    PROGRAMMES("programmes", SinergiService.TRAINING_SERVICE);

    private final String resource;
    private final SinergiService owner;

    Family(String resource, SinergiService owner) {
        this.resource = resource;
        this.owner = owner;
    }

    SinergiService owner() {
        return owner;
    }

    String path() {
        return "/api/v1/" + resource;
    }

    /** As progress names it. */
    String label() {
        return resource;
    }
}
