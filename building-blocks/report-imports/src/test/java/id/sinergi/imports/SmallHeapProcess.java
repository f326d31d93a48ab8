package id.sinergi.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** The service of {@link Things} in a process of its own; writes its port where it is told. */
final class SmallHeapProcess {

    private SmallHeapProcess() {}

    public static void main(String[] arguments) throws Exception {
        var context = (ServletWebServerApplicationContext) SpringApplication.run(
                Things.class, "--server.port=0", "--things.kept=false", "--spring.main.banner-mode=off");
        Path port = Path.of(arguments[0]);
        Path written = Files.writeString(
                port.resolveSibling("port.part"),
                Integer.toString(context.getWebServer().getPort()));
        Files.move(written, port);
    }
}
