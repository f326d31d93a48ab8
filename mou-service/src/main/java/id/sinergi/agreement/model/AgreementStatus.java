package id.sinergi.agreement.model;

import java.util.List;

/** How far an agreement has come. */
public enum AgreementStatus {
    EXPLORING("draft", "signing"),
    PROPOSED("draft", "signing-plan", "signing"),
    DRAFTED("signing-plan", "signing"),
    SIGNING_PLANNED("signing-plan", "signing"),
    SIGNED("evaluations", "renewal"),
    TERMINATED("renewal");

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
