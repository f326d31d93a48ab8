package id.sinergi.portal.desk;

import id.sinergi.portal.services.Service;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What an officer can decide, each a command of the interface. */
public enum Decision {
    VERIFY("verification", "note"),
    RETURN("return", "reason"),
    SAME("same-as", "reason"),
    DISTINCT("distinct-from", "reason"),
    SETTLE("settlement", "reason"),
    REMARK("remarks", "text");

    private final String command;
    private final String words;

    Decision(String command, String words) {
        this.command = command;
        this.words = words;
    }

    /** The one of that key. */
    static @Nullable Decision of(@Nullable String key) {
        return Arrays.stream(values())
                .filter(decision -> decision.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** As forms and messages name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a queue asks for. */
    static List<Decision> in(Queue queue) {
        return switch (queue) {
            case VERIFY -> List.of(VERIFY, RETURN);
            case CHANGED -> List.of(VERIFY, RETURN);
            case RETURNED -> List.of();
            case DUPLICATES -> List.of(SAME, DISTINCT);
            case DISPUTED -> List.of(SETTLE);
            case SUMS, FOLLOW_UPS, PLANS -> List.of(REMARK);
        };
    }

    /** Whether it may be said without a word of why. */
    public boolean silent() {
        return this == VERIFY;
    }

    String path(String subject) {
        return "/api/v1/" + subject + "/" + command;
    }

    ObjectNode body(Said said) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (!said.reason().isBlank()) {
            body.put(words, said.reason().strip());
        }
        if (said.visit() != null && (this == SAME || this == DISTINCT)) {
            body.put("visit", said.visit());
        }
        if (said.on() != null && this == SETTLE) {
            body.put("on", said.on());
        }
        return body;
    }

    /** Which service owns what is decided on. */
    static Service owner(String subject) {
        return switch (subject.substring(0, subject.indexOf('/'))) {
            case "visits" -> Service.VISITS;
            case "agreements" -> Service.AGREEMENTS;
            case "programmes", "state-revenue" -> Service.PROGRAMMES;
            default -> Service.REPORTING;
        };
    }

    /**
     * What an officer has said.
     *
     * @param visit the other report, where two are one or not
     * @param on the day that holds, where sides tell several
     */
    record Said(
            String reason, @Nullable String visit, @Nullable String on) {}
}
