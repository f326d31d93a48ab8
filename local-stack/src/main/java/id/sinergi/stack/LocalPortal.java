package id.sinergi.stack;

import id.sinergi.stack.host.LoopbackPort;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The portal's place in the local stack. */
final class LocalPortal {

    static final String LABEL = "portal";

    /** The port that it has unless another is asked for. */
    static final int PORT = 8080;

    /** Where it is expected while it does not run. */
    static final String USUAL = addressOn(new LoopbackPort(PORT));

    /** What tells a program where it is. */
    static final String ADDRESS = "--sinergi.portal.address=";

    private LocalPortal() {}

    static String addressOn(LoopbackPort port) {
        return "http://" + port.address();
    }

    /**
     * What makes it one of several programs in a JVM, which asks the services of this stack.
     *
     * @param services the address of each
     */
    static List<String> arguments(
            LoopbackPort port, Function<SinergiService, String> services, String issuer, String secret) {
        return new ArrayList<>(List.of(
                "--server.port=" + port.number(),
                "--server.address=" + LoopbackPort.HOST,
                "--management.server.port=" + (port.number() == PORT ? PORT + 1_000 : 0),
                "--management.server.address=" + LoopbackPort.HOST,
                ADDRESS + addressOn(port),
                "--sinergi.portal.client-secret=" + secret,
                "--spring.security.oauth2.client.provider.sinergi.issuer-uri=" + issuer,
                "--sinergi.services.visits=" + services.apply(SinergiService.VISIT_SERVICE),
                "--sinergi.services.agreements=" + services.apply(SinergiService.MOU_SERVICE),
                "--sinergi.services.programmes=" + services.apply(SinergiService.TRAINING_SERVICE),
                "--sinergi.services.reporting=" + services.apply(SinergiService.REPORTING_SERVICE),
                "--" + ForeignParts.PROPERTY + "=" + String.join(",", ForeignParts.TO_THE_PORTAL),
                "--spring.main.banner-mode=off",
                "--spring.jmx.enabled=false"));
    }
}
