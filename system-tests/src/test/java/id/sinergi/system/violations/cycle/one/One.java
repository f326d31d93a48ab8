package id.sinergi.system.violations.cycle.one;

import id.sinergi.system.violations.cycle.two.Two;

/** Breaks: packages have no cycles. */
public class One {
    Two two;
}
