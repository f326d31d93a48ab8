package id.sinergi.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a stack that runs as a process:
 *
 * <pre>
 * --data=DIRECTORY            where everything is kept (.sinergi/data)
 * --ready-file=FILE           gets the addresses, as name=address lines, once everything answers
 * --free-ports                any free ports instead of the usual ones
 * --kafka=PORT|HOST:PORT      starts Kafka there | uses the Kafka that runs there
 * --mongo=PORT|mongodb://…    starts MongoDB there | uses the MongoDB that runs there
 * --identity=PORT|ISSUER      starts the identity provider there | trusts the tokens of the issuer at that address
 * --services=NAME,…           only these services, and no pages; empty for none
 * --portal=PORT|none          the port of the pages; 0 takes any free one
 * --NAME=PORT                 the port of that service, as --visit-service=8081
 * </pre>
 *
 * Any other argument goes to every service.
 */
record CommandLine(StackOptions options, @Nullable ReadyFile readyFile) {

    static CommandLine parse(String... arguments) {
        List<String> rest = new ArrayList<>(Arrays.asList(arguments));
        Path data = take(rest, "data").map(Path::of).orElse(Path.of(".sinergi", "data"));
        ReadyFile readyFile =
                take(rest, "ready-file").map(Path::of).map(ReadyFile::new).orElse(null);
        StackOptions options =
                rest.remove("--free-ports") ? StackOptions.onFreePorts(data) : StackOptions.onUsualPorts(data);
        Optional<Backing> kafka = take(rest, "kafka").map(CommandLine::backing);
        Optional<Backing> mongo = take(rest, "mongo").map(CommandLine::backing);
        Optional<Backing> identity = take(rest, "identity").map(CommandLine::backing);
        options = options.withKafka(kafka.orElse(options.kafka()))
                .withMongo(mongo.orElse(options.mongo()))
                .withIdentity(identity.orElse(options.identity()));
        options = withPortal(withServices(options, rest), rest);
        return new CommandLine(options.withServiceArguments(rest.toArray(String[]::new)), readyFile);
    }

    private static StackOptions withServices(StackOptions all, List<String> rest) {
        StackOptions options = take(rest, "services")
                .map(names -> List.of(names.split(",")))
                .map(names -> all.withServices(Arrays.stream(SinergiService.values())
                                .filter(service -> names.contains(service.label()))
                                .toArray(SinergiService[]::new))
                        .withPortal(null))
                .orElse(all);
        for (SinergiService service : SinergiService.values()) {
            Optional<String> port = take(rest, service.label());
            if (port.isPresent()) {
                options = options.withPort(service, Integer.parseInt(port.get()));
            }
        }
        return options;
    }

    private static StackOptions withPortal(StackOptions options, List<String> rest) {
        return take(rest, "portal")
                .map(port -> options.withPortal(port.equals("none") ? null : (Integer) Integer.parseInt(port)))
                .orElse(options);
    }

    private static Backing backing(String portOrAddress) {
        return portOrAddress.chars().allMatch(Character::isDigit)
                ? Backing.on(Integer.parseInt(portOrAddress))
                : Backing.at(portOrAddress);
    }

    private static Optional<String> take(List<String> arguments, String name) {
        String prefix = "--" + name + "=";
        Optional<String> found = arguments.stream()
                .filter(argument -> argument.startsWith(prefix))
                .findFirst();
        found.ifPresent(arguments::remove);
        return found.map(argument -> argument.substring(prefix.length()));
    }
}
