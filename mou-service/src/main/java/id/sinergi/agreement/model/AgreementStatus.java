package id.sinergi.agreement.model;

import java.util.List;
import java.util.stream.Stream;

/** How far an agreement has come. */
public enum AgreementStatus {
    EXPLORING("proposal", "draft", "signing-plan", "signing"),
    PROPOSED("draft", "signing-plan", "signing"),
    DRAFTED("signing-plan", "signing"),
    SIGNING_PLANNED("signing-plan", "signing"),
    SIGNED("evaluations", "amendment", "renewal", "termination"),
    TERMINATED("renewal"),
    /** Reported by mistake: it may have been in any state before. */
    WITHDRAWN();

    /** What every record takes that was not withdrawn. */
    private static final List<String> ALWAYS = List.of("withdrawal", "remarks", "follow-ups", "correction");

    private final List<String> own;

    AgreementStatus(String... own) {
        this.own = List.of(own);
    }

    /** The commands that an agreement in this state takes. */
    public List<String> commands() {
        return this == WITHDRAWN
                ? List.of()
                : Stream.concat(own.stream(), ALWAYS.stream()).toList();
    }

    /** Whether it was signed: what is terminated was, too. */
    public boolean wasSigned() {
        return this == SIGNED || this == TERMINATED;
    }
}
