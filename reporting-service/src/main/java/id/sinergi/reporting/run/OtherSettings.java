package id.sinergi.reporting.run;

/** Refuses to count into a topic that somebody has set up otherwise. */
final class OtherSettings extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    OtherSettings(String topic, String setting, Object found, Object declared) {
        super("The topic " + topic + " has " + setting + " = " + found + ", declared is " + declared
                + ". Change the topic back, or delete it while reporting-service is stopped, and start again.");
    }
}
