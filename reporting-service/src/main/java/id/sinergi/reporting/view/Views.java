package id.sinergi.reporting.view;

import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.known.KnownNumbers;
import id.sinergi.reporting.store.Register;
import id.sinergi.reporting.store.Sums;
import id.sinergi.reporting.store.Totals;
import id.sinergi.reporting.store.Versions;
import id.sinergi.reporting.verified.Verified;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;

/** Where the numbers and records of a view are found. */
@Service
public class Views {

    private final Totals totals;
    private final Register register;
    private final Verified verified;

    Views(Totals totals, Register register, Verified verified) {
        this.totals = totals;
        this.register = register;
        this.verified = verified;
    }

    /** The totals of a scope in a period: kept ones read by id, others made of the register. */
    public Sums sums(View view, Scope scope, Period period) {
        return sums(view, List.of(scope), period);
    }

    /** The same of several scopes at once. */
    public Sums sums(View view, Collection<Scope> scopes, Period period) {
        return switch (view) {
            case View.AsItIs() -> totals;
            case View.AsKnownAt(var moment) -> new KnownNumbers(register.knownAt(moment));
            case View.AsVerified() -> verified.numbers(scopes, period);
        };
    }

    /** One version of every record. */
    public Versions versions(View view) {
        return view instanceof View.AsKnownAt(var moment) ? register.knownAt(moment) : register;
    }
}
