package id.sinergi.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    @Test
    void startsEverythingOnTheUsualPorts() {
        StackOptions options = CommandLine.parse().options();

        assertThat(options.kafka()).isEqualTo(Backing.on(9092));
        assertThat(options.mongo()).isEqualTo(Backing.on(27017));
        assertThat(options.identity()).isEqualTo(Backing.on(8090));
        assertThat(options.services()).containsOnlyKeys(SinergiService.values());
    }

    @Test
    void usesAServerThatRunsWhereAnAddressIsGiven() {
        StackOptions options = CommandLine.parse(
                        "--kafka=127.0.0.1:9999",
                        "--mongo=mongodb://127.0.0.1:27018",
                        "--identity=https://issuer.test/a")
                .options();

        assertThat(options.kafka()).isEqualTo(Backing.at("127.0.0.1:9999"));
        assertThat(options.mongo()).isEqualTo(Backing.at("mongodb://127.0.0.1:27018"));
        assertThat(options.identity()).isEqualTo(Backing.at("https://issuer.test/a"));
    }

    @Test
    void startsAServerWhereAPortIsGiven() {
        assertThat(CommandLine.parse("--mongo=27018").options().mongo()).isEqualTo(Backing.on(27018));
    }

    @Test
    void startsOnlyTheNamedServices() {
        assertThat(CommandLine.parse("--services=").options().services()).isEmpty();
        assertThat(CommandLine.parse("--services=visit-service").options().services())
                .containsExactly(Map.entry(SinergiService.VISIT_SERVICE, 8081));
    }

    @Test
    void startsAServiceOnTheGivenPort() {
        assertThat(CommandLine.parse("--visit-service=9081").options().services())
                .containsEntry(SinergiService.VISIT_SERVICE, 9081);
    }

    @Test
    void handsWhatItDoesNotKnowToTheServices() {
        CommandLine line = CommandLine.parse("--data=elsewhere", "--sinergi.x=1", "--ready-file=ready");

        assertThat(line.options().serviceArguments()).containsExactly("--sinergi.x=1");
        assertThat(line.options().data()).isEqualTo(Path.of("elsewhere").toAbsolutePath());
        assertThat(line.readyFile()).isEqualTo(new ReadyFile(Path.of("ready")));
    }
}
