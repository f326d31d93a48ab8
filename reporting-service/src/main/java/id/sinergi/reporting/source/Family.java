package id.sinergi.reporting.source;

/** The three families of activities, each owned and published by one service. */
public enum Family {
    VISIT("sinergi.visits.v1", Visit.class),
    AGREEMENT("sinergi.agreements.v1", Agreement.class),
    PROGRAMME("sinergi.programmes.v1", Programme.class);

    private final String topic;
    private final Class<? extends Activity> state;

    Family(String topic, Class<? extends Activity> state) {
        this.topic = topic;
        this.state = state;
    }

    /** The log to which the owning service publishes every version. */
    public String topic() {
        return topic;
    }

    /** The family published to a topic. */
    public static Family of(String topic) {
        for (Family family : values()) {
            if (family.topic.equals(topic)) {
                return family;
            }
        }
        throw new IllegalArgumentException("no family of activities is published to " + topic);
    }

    Class<? extends Activity> state() {
        return state;
    }
}
