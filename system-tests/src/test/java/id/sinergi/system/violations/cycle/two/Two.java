package id.sinergi.system.violations.cycle.two;

import id.sinergi.system.violations.cycle.one.One;

/** Breaks: packages have no cycles. */
public class Two {
    One one;
}
