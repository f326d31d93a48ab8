package id.sinergi.deployment;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One operation that an account of Kafka may do, on a name or on all that begin with it. */
record Grant(String account, String type, String pattern, String name, String operation) {

    private static final Pattern ALLOWED = Pattern.compile("\\ballow ([a-z]+)((?: --[a-z-]+ [^\\s;]+)+)");
    private static final Pattern LIST = Pattern.compile("(\\w+)=\\((--[^)]*)\\)");
    private static final Pattern OPTION = Pattern.compile("--([a-z-]+) (\\S+)");
    private static final Map<String, String> TYPES =
            Map.of("topic", "topic", "group", "group", "transactional-id", "transactionalId");

    /** What the lines of a script allow, {@code allow visits --topic … --operation …}. */
    static Set<Grant> ofScript(String script) {
        String lines = script.replaceAll("\\\\\n\\s*", "");
        for (MatchResult list : LIST.matcher(lines).results().toList()) {
            lines = lines.replace("\"${" + list.group(1) + "[@]}\"", list.group(2));
        }
        return ALLOWED.matcher(lines)
                .results()
                .flatMap(allowed -> ofOptions(
                        allowed.group(1),
                        OPTION.matcher(allowed.group(2)).results().toList()))
                .collect(toSet());
    }

    private static Stream<Grant> ofOptions(String account, List<MatchResult> options) {
        String pattern = named(options, "resource-pattern-type")
                .findAny()
                .map(type -> type.replace("prefixed", "prefix"))
                .orElse("literal");
        return options.stream()
                .filter(option -> TYPES.containsKey(option.group(1)))
                .flatMap(resource -> named(options, "operation")
                        .map(operation -> new Grant(
                                account, TYPES.get(resource.group(1)), pattern, resource.group(2), operation)));
    }

    private static Stream<String> named(List<MatchResult> options, String name) {
        return options.stream().filter(option -> option.group(1).equals(name)).map(option -> option.group(2));
    }

    /** What a KafkaUser may do. */
    static Stream<Grant> of(Manifest user) {
        return Manifest.children(user.at("/spec/authorization/acls"))
                .flatMap(acl -> Manifest.children(acl.path("operations"))
                        .map(operation -> new Grant(
                                user.name(),
                                acl.at("/resource/type").asString(),
                                acl.at("/resource/patternType").asString(),
                                acl.at("/resource/name").asString(),
                                operation.asString())));
    }
}
