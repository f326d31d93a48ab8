package id.sinergi.agreement.violations;

/** What a class of visit-service must not know. */
public class OfAnotherService {}
