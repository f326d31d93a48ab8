package id.sinergi.outbox;

/** The service's topic exists with other settings than declared: nothing is published until an operator decides. */
final class TopicDiffers extends IllegalStateException {

    TopicDiffers(String topic, String setting, Object found, Object declared) {
        super("The topic " + topic + " has " + setting + " = " + found + ", declared is " + declared
                + ". Change the topic (kafka-configs, or move its records to a new one) and start again.");
    }
}
