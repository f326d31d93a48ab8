package id.sinergi.system;

import id.sinergi.stack.host.LoopbackPort;
import id.sinergi.stack.identity.LocalIdentity;
import id.sinergi.stack.identity.LocalTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The identity provider of all tests, in their own JVM: it outlives every service that is killed. */
public final class Identity {

    private static final Clock CLOCK = Clock.systemUTC();

    private final Path folder;
    private final LocalIdentity provider;
    private final LocalTokens tokens;

    private Identity(Path folder) {
        this.folder = folder;
        provider = LocalIdentity.start(folder, LoopbackPort.of(0), "http://127.0.0.1:8080", List.of());
        tokens = new LocalTokens(provider.issuer(), folder, CLOCK);
    }

    /** Started when it is first asked for; ends with the JVM, and its secrets with it. */
    public static Identity running() {
        return Running.IDENTITY;
    }

    /** What a process of services has to be given to let the holders of these tokens in, and to let services ask each other. */
    public List<String> serviceArguments() {
        return List.of(
                "--identity=" + provider.issuer(),
                "--spring.security.oauth2.client.registration.owners.client-secret="
                        + provider.serviceClient().get("client-secret"));
    }

    /** Its address, as every token names it. */
    public String issuer() {
        return provider.issuer();
    }

    /** Where it keeps its key and its secrets. */
    public Path folder() {
        return folder;
    }

    /**
     * What the header Authorization says.
     *
     * @param role {@code operator}, {@code national}, {@code office:<name>} or {@code facility:<id>}
     */
    public String bearer(String role) {
        return "Bearer " + token(role);
    }

    /** A token, for a role as above. */
    public String token(String role) {
        return tokens.of(role);
    }

    private static Identity start() {
        try {
            Path folder = Files.createTempDirectory("sinergi-identity");
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(
                            () -> FileSystemUtils.deleteRecursively(folder.toFile()), "forget-identity-provider"));
            return new Identity(folder);
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private static final class Running {
        private static final Identity IDENTITY = start();
    }
}
