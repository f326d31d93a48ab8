package id.sinergi.portal.matrix;

/** Which rate the matrix of the nation shows. */
enum Shown {
    REPORTED,
    ON_TIME,
    VERIFIED
}
