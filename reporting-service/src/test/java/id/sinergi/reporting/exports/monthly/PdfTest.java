package id.sinergi.reporting.exports.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a document names, printing it asks nobody for it. */
class PdfTest {

    @TempDir
    private Path folder;

    @Test
    void loadsNothingFromOutside() throws IOException {
        Path image =
                Files.write(folder.resolve("image.svg"), "<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String outside = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            Markup html = Markup.html("id", "Laporan");
            Markup body = html.add("body");
            body.add("link").with("rel", "stylesheet").with("type", "text/css").with("href", outside + "style.css");
            body.add("img").with("src", outside + "image.png").with("alt", "gambar");
            body.add("img").with("src", image.toUri().toString()).with("alt", "gambar");
            body.add("div")
                    .with("style", "background-image: url(" + outside + "back.png)")
                    .text("isi");
            body.add("object").with("data", outside + "object").with("type", "text/html");
            body.add("a", "ke luar").with("href", outside + "link");

            ByteArrayOutputStream printed = new ByteArrayOutputStream();
            Pdf.write(html.document(), printed);

            assertThat(asked).hasValue(0);
            try (PDDocument document = Loader.loadPDF(printed.toByteArray())) {
                assertThat(document.getNumberOfPages()).isOne();
                assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
            }
        } finally {
            server.stop(0);
        }
    }
}
