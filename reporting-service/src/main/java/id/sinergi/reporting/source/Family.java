package id.sinergi.reporting.source;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The families of activities, each owned and published by one service; one topic may carry several. */
public enum Family {
    VISIT("sinergi.visits.v1", "id.sinergi.visit.", Visit.class),
    AGREEMENT("sinergi.agreements.v1", "id.sinergi.agreement.", Agreement.class),
    PROGRAMME("sinergi.programmes.v1", "id.sinergi.programme.", Programme.class),
    STATE_REVENUE("sinergi.programmes.v1", "id.sinergi.state-revenue.", StateRevenue.class);

    private final String topic;
    private final String types;
    private final Class<? extends Activity> state;

    Family(String topic, String types, Class<? extends Activity> state) {
        this.topic = topic;
        this.types = types;
        this.state = state;
    }

    /** The log to which the owning service publishes every version. */
    public String topic() {
        return topic;
    }

    /**
     * The family of an event: the one whose types it has, else the first that is published to its topic, since readers of
     * state pass types that they do not know.
     *
     * @param type the CloudEvents type; null: unknown
     */
    public static Family of(String topic, @Nullable String type) {
        var published = Arrays.stream(values())
                .filter(family -> family.topic.equals(topic))
                .toList();
        return published.stream()
                .filter(family -> type != null && type.startsWith(family.types))
                .findFirst()
                .or(() -> published.stream().findFirst())
                .orElseThrow(() -> new IllegalArgumentException("no family of activities is published to " + topic));
    }

    /** The names of all families that go to its topic, which are those of the service that owns it. */
    public List<String> publishedTogether() {
        return Arrays.stream(values())
                .filter(family -> family.topic.equals(topic))
                .map(Family::name)
                .toList();
    }

    /** How the types of its events begin, for example {@code id.sinergi.visit.}. */
    public String types() {
        return types;
    }

    Class<? extends Activity> state() {
        return state;
    }
}
