package id.sinergi.agreement.model;

import java.util.List;

/** How far an agreement has come. */
public enum AgreementStatus {
    EXPLORING("proposal", "draft", "signing", "withdrawal"),
    PROPOSED("draft", "signing-plan", "signing", "withdrawal"),
    DRAFTED("signing-plan", "signing", "withdrawal"),
    SIGNING_PLANNED("signing-plan", "signing", "withdrawal"),
    SIGNED("evaluations", "amendment", "renewal", "termination", "withdrawal"),
    TERMINATED("renewal", "withdrawal"),
    /** Reported by mistake: it may have been in any state before. */
    WITHDRAWN();

    private final List<String> commands;

    AgreementStatus(String... commands) {
        this.commands = List.of(commands);
    }

    /** The commands that an agreement in this state takes. */
    public List<String> commands() {
        return commands;
    }

    /** Whether it was signed: what is terminated was, too. */
    public boolean wasSigned() {
        return this == SIGNED || this == TERMINATED;
    }
}
