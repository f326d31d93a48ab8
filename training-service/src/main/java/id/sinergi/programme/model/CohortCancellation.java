package id.sinergi.programme.model;

/** A cohort does not take place, or not any more. */
public record CohortCancellation(String reason) {}
