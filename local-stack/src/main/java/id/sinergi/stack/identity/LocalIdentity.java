package id.sinergi.stack.identity;

import id.sinergi.stack.host.LoopbackPort;
import id.sinergi.stack.host.StartFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.web.client.RestClient;

/** The local identity provider, running. */
public final class LocalIdentity implements AutoCloseable {

    private final String issuer;
    private final ConfigurableApplicationContext context;

    private LocalIdentity(String issuer, ConfigurableApplicationContext context) {
        this.issuer = issuer;
        this.context = context;
    }

    /**
     * Starts it.
     *
     * @param folder keeps its key and its secrets
     * @param portal the address of the pages that people log in to
     * @param more settings, such as where the directory is whose facilities and offices it knows
     * @throws StartFailure saying why it does not start
     */
    public static LocalIdentity start(Path folder, LoopbackPort port, String portal, List<String> more) {
        String issuer = "http://" + port.address();
        var application = new SpringApplication(IdentityProvider.class);
        application.setRegisterShutdownHook(false);
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.config.name=identity-provider",
                "--spring.application.name=identity-provider",
                "--spring.main.banner-mode=off",
                "--spring.jmx.enabled=false",
                "--spring.threads.virtual.enabled=true",
                "--server.address=" + LoopbackPort.HOST,
                "--server.port=" + port.number(),
                "--server.servlet.session.cookie.name=SINERGI_IDENTITY",
                "--sinergi.identity.folder=" + folder,
                "--sinergi.identity.portal=" + portal,
                "--sinergi.identity.issuer=" + issuer));
        arguments.addAll(more);
        try {
            var started = new LocalIdentity(issuer, application.run(arguments.toArray(String[]::new)));
            started.answerOnce();
            return started;
        } catch (RuntimeException failed) {
            throw new StartFailure(
                    "The identity provider does not start: "
                            + NestedExceptionUtils.getMostSpecificCause(failed).getMessage(),
                    failed);
        }
    }

    /** Its address, which every token names. */
    public String issuer() {
        return issuer;
    }

    /** What a service needs to ask another one, as settings of an OAuth 2 client. */
    public Map<String, String> serviceClient() {
        return Map.of(
                "client-id",
                Clients.SERVICES,
                "client-secret",
                context.getBean(Secrets.class).services());
    }

    /** The secret by which the pages show that they are the ones people log in to. */
    public String portalSecret() {
        return context.getBean(Secrets.class).portal();
    }

    @Override
    public void close() {
        context.close();
    }

    /** The first answer takes longer than services wait for one. */
    private void answerOnce() {
        var http = RestClient.create(issuer);
        try {
            http.get().uri("/.well-known/openid-configuration").retrieve().toBodilessEntity();
            http.get().uri("/oauth2/jwks").retrieve().toBodilessEntity();
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }
}
