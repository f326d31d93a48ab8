package id.sinergi.portal.services;

/** A service that the pages ask. */
public enum Service {
    VISITS,
    AGREEMENTS,
    PROGRAMMES,
    REPORTING
}
