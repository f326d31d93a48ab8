package id.sinergi.portal.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What an officer can decide, each a command of the interface. */
enum Decision {
    VERIFY("verification", "note"),
    RETURN("return", "reason"),
    SAME("same-as", "reason"),
    DISTINCT("distinct-from", "reason"),
    SEPARATE("separation", "reason"),
    SETTLE("settlement", "reason"),
    REMARK("remarks", "text");

    private final String command;
    private final String words;

    Decision(String command, String words) {
        this.command = command;
        this.words = words;
    }

    /** The one of that key, where it can be said of that subject. */
    static Optional<Decision> of(String key, Subject subject) {
        return Arrays.stream(values())
                .filter(decision -> decision.key().equals(key) && decision.concerns(subject))
                .findFirst();
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
    boolean silent() {
        return this == VERIFY;
    }

    /** Whether it says which reports are one visit, which can be taken back. */
    boolean joins() {
        return this == SAME || this == DISTINCT;
    }

    /** Where it goes, with a variable for the subject's id. */
    String path(Subject subject) {
        return subject.path() + "/" + command;
    }

    ObjectNode body(Ruling ruling) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (!ruling.reason().isEmpty()) {
            body.put(words, ruling.reason());
        }
        if (ruling.visit() != null && (joins() || this == SEPARATE)) {
            body.put("visit", ruling.visit());
        }
        if (ruling.on() != null && !ruling.on().isBlank() && this == SETTLE) {
            body.set("on", Day.read(ruling.on()));
        }
        return body;
    }

    private boolean concerns(Subject subject) {
        return switch (this) {
            case VERIFY, RETURN -> subject.isMonth();
            case SAME, DISTINCT, SEPARATE, SETTLE -> subject.isVisit();
            case REMARK -> !subject.isMonth();
        };
    }
}
