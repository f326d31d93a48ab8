package id.sinergi.reporting;

import java.io.OutputStream;
import java.io.PrintStream;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A broker in memory that starts without a word: Kafka tells on standard output how it formats its directory. */
public final class QuietBroker extends EmbeddedKafkaKraftBroker {

    public QuietBroker() {
        super(1, 1);
    }

    @Override
    public void afterPropertiesSet() {
        PrintStream output = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        try {
            super.afterPropertiesSet();
        } finally {
            System.setOut(output);
        }
    }
}
