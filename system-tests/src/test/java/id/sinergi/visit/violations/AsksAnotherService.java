package id.sinergi.visit.violations;

import id.sinergi.agreement.violations.OfAnotherService;

/** Breaks: no service depends on another. */
class AsksAnotherService {
    OfAnotherService other;
}
